using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>How much a person may keep here (<c>Uploads__Quota</c>). What is on its way counts as it will be.</summary>
internal sealed class Allowance(IConfiguration configuration)
{
    private const long Default = 1024L * 1024 * 1024;

    /// <summary>How many files may be on their way at once.</summary>
    public const int MostOpen = 100;

    /// <summary>In bytes; 0 is no limit.</summary>
    public long Quota { get; } = configuration.GetValue("Uploads:Quota", Default);

    /// <param name="read">What the writer sees.</param>
    /// <param name="person">Who keeps it.</param>
    /// <param name="more">What is to come in addition, in bytes.</param>
    /// <returns>Null where there is room for it.</returns>
    public Refusal? Refuse(PreparedCommands read, PersonId person, long more) => 
        Quota > 0 && Used(read, person) + more > Quota ? UploadRefusals.QuotaReached : null;

    // What a message passes on lies there once, however many rows of a person name it.
    private static long Used(PreparedCommands read, PersonId person) => read.Scalar<long>(
        """
        SELECT (SELECT COALESCE(SUM(Size), 0) FROM
                (SELECT MAX(Size) AS Size FROM files WHERE OwnerId = $0 AND DeletedAt IS NULL GROUP BY StorageKey))
            + (SELECT COALESCE(SUM(Length), 0) FROM uploads WHERE OwnerId = $0 AND FileId IS NULL)
        """,
        person.Value);
}
