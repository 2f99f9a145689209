using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Rooms.Inviting;

/// <summary>A link as somebody finds it who holds it.</summary>
internal sealed record InvitationRecord(
    long Id, RoomId Room, string CreatedBy, long CreatedAt, long? ExpiresAt, int? MostUses, int Uses, bool IsWithdrawn, bool IsMember)
{
    /// <summary>Of an invitation <c>i</c> at the time <c>$1</c>: whether it lets anybody in, as long as its room is not archived.</summary>
    public const string IsAlive =
        """
        i.RevokedAt IS NULL AND (i.ExpiresAt IS NULL OR i.ExpiresAt > $1) AND (i.MostUses IS NULL OR i.Uses < i.MostUses)
            AND EXISTS (SELECT 1 FROM memberships c JOIN people m ON m.Id = c.PersonId
                WHERE c.RoomId = i.RoomId AND c.PersonId = i.CreatedById AND m.BannedAt IS NULL)
        """;

    /// <summary>A link dies with its maker's membership, when its maker is banned, and while its room is archived.</summary>
    public static InvitationRecord? Find(PreparedCommands read, string code, PersonId person) => read.Single(
        """
        SELECT i.Id, i.RoomId, p.DisplayName, i.CreatedAt, i.ExpiresAt, i.MostUses, i.Uses,
            i.RevokedAt IS NOT NULL OR r.ArchivedAt IS NOT NULL OR p.BannedAt IS NOT NULL
                OR NOT EXISTS (SELECT 1 FROM memberships c WHERE c.RoomId = i.RoomId AND c.PersonId = i.CreatedById),
            EXISTS (SELECT 1 FROM memberships m WHERE m.RoomId = i.RoomId AND m.PersonId = $1)
        FROM invitations i JOIN rooms r ON r.Id = i.RoomId JOIN people p ON p.Id = i.CreatedById WHERE i.Code = $0
        """,
        row => new InvitationRecord(
            row.GetInt64(0), new RoomId(row.GetInt64(1)), row.GetString(2), row.GetInt64(3), row.GetOptionalInt64(4),
            (int?)row.GetOptionalInt64(5), row.GetInt32(6), row.GetBoolean(7), row.GetBoolean(8)),
        code, person.Value);

    /// <summary>Why it lets this person in no longer. Who is in already is let in by being in.</summary>
    public Refusal? Refuse(PreparedCommands read, PersonId person, DateTimeOffset now)
    {
        if (IsMember)
        {
            return null;
        }
        if (IsWithdrawn || WasRemovedSince(read, person))
        {
            return Refusal.Invalid("InvitationRevoked");
        }
        if (ExpiresAt <= now.UtcTicks)
        {
            return Refusal.Invalid("InvitationExpired");
        }
        return Uses >= MostUses ? Refusal.Invalid("InvitationUsedUp") : null;
    }

    /// <summary>What it leads to.</summary>
    public InvitedRoom Describe(PreparedCommands read)
    {
        var room = RoomRecords.Find(read, Room)!;
        var members = read.Scalar<long>("SELECT COUNT(*) FROM memberships WHERE RoomId = $0", Room.Value);
        return new InvitedRoom(Room, room.Name, room.Topic, CreatedBy, (int)members, IsMember);
    }

    // Who was sent away does not come back by a link they had kept (T24); somebody who may has to make them a new one.
    private bool WasRemovedSince(PreparedCommands read, PersonId person) => read.Scalar<long>(
        "SELECT 1 FROM removals WHERE RoomId = $0 AND PersonId = $1 AND RemovedAt >= $2", Room.Value, person.Value, CreatedAt) == 1;
}
