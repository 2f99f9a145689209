using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Data.Reading;

/// <summary>How much a person keeps here, in bytes.</summary>
internal static class FileUse
{
    /// <summary>What is there and what is on its way. What a message passes on lies there once, however many rows of a person name it.</summary>
    public static long Of(PreparedCommands read, PersonId person) => read.Scalar<long>(
        """
        SELECT (SELECT COALESCE(SUM(Size), 0) FROM
                (SELECT MAX(Size) AS Size FROM files WHERE OwnerId = $0 AND DeletedAt IS NULL AND State < 2 GROUP BY StorageKey))
            + (SELECT COALESCE(SUM(Length), 0) FROM uploads WHERE OwnerId = $0 AND FileId IS NULL)
        """,
        person.Value);

    /// <summary>What passing a message's files on would add: those that the person has not got already.</summary>
    public static long Added(PreparedCommands read, PersonId person, MessageId message) => read.Scalar<long>(
        """
        SELECT COALESCE(SUM(Size), 0) FROM (SELECT MAX(Size) AS Size FROM files f WHERE MessageId = $1 AND DeletedAt IS NULL AND State < 2
            AND NOT EXISTS (SELECT 1 FROM files o WHERE o.OwnerId = $0 AND o.StorageKey = f.StorageKey AND o.DeletedAt IS NULL) GROUP BY StorageKey)
        """,
        person.Value, message.Value);
}
