using LeetSocial.Web.Data.Sql;
using Microsoft.Extensions.Options;

namespace LeetSocial.Web.Jobs.Mail;

/// <summary>Puts mail into the folder <c>mail</c> beside the database, where a developer looks for it.</summary>
internal sealed partial class FolderPost(
    SqliteFile database, IOptions<SmtpSettings> settings, TimeProvider clock, ILogger<FolderPost> logger) : IPost
{
    public async Task Send(Letter letter, CancellationToken cancellation)
    {
        var folder = Directory.CreateDirectory(Path.Combine(database.Folder, "mail")).FullName;
        var path = Path.Combine(folder, $"{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}-{Guid.NewGuid():N}.eml");
        // A reader that watches the folder finds whole letters only.
        await Envelope.Around(letter, settings.Value).WriteToAsync(path + ".part", cancellation);
        File.Move(path + ".part", path);
        Log.Put(logger, path);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "No mail server is configured (Smtp__Host); the mail lies in {Path}")]
        public static partial void Put(ILogger logger, string path);
    }
}
