using System.Text.RegularExpressions;
using LeetSocial.Tests.Support;
using MimeKit;

namespace LeetSocial.Tests.Features.Accounts;

/// <summary>The mail that was put into the folder, as its readers see it.</summary>
internal sealed partial class Mailbox(string folder)
{
    public async Task<string> Receives(string address, string subject)
    {
        MimeMessage? letter = null;
        await Eventually.Is(
            () => (letter = Letters(address).LastOrDefault(one => one.Subject == subject)) is not null, $"{address} has mail: {subject}");
        return letter!.TextBody!;
    }

    public IReadOnlyList<MimeMessage> Letters(string address) => !Directory.Exists(folder) ? [] :
        [.. Directory.GetFiles(folder, "*.eml").Order().Select(file => MimeMessage.Load(file))
            .Where(letter => letter.To.Mailboxes.Any(to => to.Address.Equals(address, StringComparison.OrdinalIgnoreCase)))];

    /// <summary>The one link in a mail, from its path on.</summary>
    public static string Link(string body) => new Uri(Address().Match(body).Value).PathAndQuery;

    [GeneratedRegex(@"http\S+")]
    private static partial Regex Address();
}
