namespace LeetSocial.Tests.Support;

/// <summary>What the instances of one deployment share: database, uploads, keys, and the folder that mail lands in.</summary>
internal sealed class Estate : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public Database Database => new(_folder.PathTo("leetsocial.db"));

    /// <summary>Where mail lands while no server for it is set.</summary>
    public string MailFolder => _folder.PathTo("mail");

    public string UploadsFolder => _folder.PathTo("uploads");

    /// <summary>Settings by their configuration names (<c>:</c> between the parts).</summary>
    public Dictionary<string, string?> Settings(RedisServer? redis) => new()
    {
        ["ConnectionStrings:Default"] = $"Data Source={Database.File}",
        ["Uploads:Root"] = UploadsFolder,
        ["Keys:Root"] = _folder.PathTo("keys"),
        ["Redis:ConnectionString"] = redis?.ConnectionString,
    };

    public void Dispose() => _folder.Dispose();
}
