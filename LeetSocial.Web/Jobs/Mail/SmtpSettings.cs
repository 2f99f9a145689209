namespace LeetSocial.Web.Jobs.Mail;

/// <summary>How mail leaves (<c>Smtp__…</c>).</summary>
internal sealed class SmtpSettings
{
    /// <summary>Without it, mail is put into a folder.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    public string From { get; set; } = "LeetSocial <noreply@localhost>";

    /// <summary><c>required</c> (the default: STARTTLS, or TLS from the start on port 465) or <c>none</c>, for a relay on this machine.</summary>
    public string Tls { get; set; } = "required";
}
