using MimeKit;

namespace LeetSocial.Web.Jobs.Mail;

internal static class Envelope
{
    public static MimeMessage Around(Letter letter, SmtpSettings settings)
    {
        var message = new MimeMessage { Subject = letter.Subject, Body = new TextPart("plain") { Text = letter.Body } };
        message.From.Add(MailboxAddress.Parse(settings.From));
        message.To.Add(new MailboxAddress(null, letter.To));
        // Tells vacation responders to keep quiet.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
