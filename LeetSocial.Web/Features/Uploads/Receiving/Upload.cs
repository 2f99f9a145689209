using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>A file on its way in parts.</summary>
/// <param name="Id">What it is continued by.</param>
/// <param name="Owner">Who alone may continue it.</param>
/// <param name="FileName">What its sender calls it.</param>
/// <param name="Length">How long it will be, in bytes.</param>
/// <param name="SendsOriginal">As of <see cref="NewFile"/>.</param>
/// <param name="ExpiresAt">When it is given up.</param>
internal sealed record Upload(string Id, PersonId Owner, string FileName, long Length, bool SendsOriginal, DateTimeOffset ExpiresAt)
{
    /// <summary>As of <see cref="NewUpload"/>.</summary>
    public string? Name { get; init; }

    /// <summary>What is said of it where it is a recording.</summary>
    public Voice? Voice { get; init; }

    /// <summary>How much of it has come.</summary>
    public long Offset { get; init; }

    /// <summary>What became of it.</summary>
    public FileId? File { get; init; }

    /// <summary>Whether that is given out, held back, or gone.</summary>
    public FileState State { get; init; }

    public static Upload? Find(PreparedCommands read, string id, PersonId owner) => read.Single(
        """
        SELECT FileName, Length, SendsOriginal, ExpiresAt, FileId, Seconds, Waveform, COALESCE((SELECT State FROM files f WHERE f.Id = FileId), 0)
        FROM uploads WHERE Id = $0 AND OwnerId = $1
        """,
        row => new Upload(id, owner, row.GetString(0), row.GetInt64(1), row.GetBoolean(2), row.GetTime(3))
        {
            File = row.GetOptionalInt64(4) is { } file ? new FileId(file) : null,
            Voice = row.IsDBNull(6) ? null : new Voice(row.GetDouble(5), row.GetString(6)),
            State = (FileState)row.GetInt32(7),
        },
        id, owner.Value);
}
