using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Jobs.Mail;

internal sealed class SmtpPost(IOptions<SmtpSettings> settings) : IPost
{
    private const int TlsFromTheStart = 465;

    public async Task Send(Letter letter, CancellationToken cancellation)
    {
        var smtp = settings.Value;
        using var client = new SmtpClient();
        await client.ConnectAsync(smtp.Host!, smtp.Port, Security(smtp), cancellation);
        if (!string.IsNullOrEmpty(smtp.User))
        {
            await client.AuthenticateAsync(smtp.User, smtp.Password ?? "", cancellation);
        }
        await client.SendAsync(Envelope.Around(letter, smtp), cancellation);
        await client.DisconnectAsync(true, cancellation);
    }

    // Never "TLS when available": whoever sits in between decides what is available.
    private static SecureSocketOptions Security(SmtpSettings smtp) => smtp switch
    {
        { Tls: "none" } => SecureSocketOptions.None,
        { Port: TlsFromTheStart } => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
