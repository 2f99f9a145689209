using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <summary>Who was sent away before that was kept, as far as anything still tells of it (T24).</summary>
    public partial class EarlierRemovals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What the table took over from the log holds those, too, whom somebody has brought back since. 2: somebody came.
            migrationBuilder.Sql(
                """
                DELETE FROM removals WHERE EXISTS (
                    SELECT 1 FROM room_events e WHERE e.RoomId = removals.RoomId AND e.PersonId = removals.PersonId
                        AND e.Kind = 2 AND e.ActorId <> e.PersonId AND e.At > removals.RemovedAt)
                """);

            // Whoever wrote in a private room and went before the log begins may have been sent away: nothing tells any more. A link that
            // is older than the log lets them in no longer; one who left by themselves asks for a new one. 3: somebody left.
            migrationBuilder.Sql(
                """
                INSERT OR IGNORE INTO removals (RoomId, PersonId, RemovedAt)
                SELECT DISTINCT m.RoomId, m.AuthorId,
                    COALESCE((SELECT MIN(At) FROM room_events), CAST(strftime('%s', 'now') AS INTEGER) * 10000000 + 621355968000000000)
                FROM messages m JOIN rooms r ON r.Id = m.RoomId
                WHERE r.Kind = 1 AND r.Visibility = 1
                    AND NOT EXISTS (SELECT 1 FROM memberships i WHERE i.RoomId = m.RoomId AND i.PersonId = m.AuthorId)
                    AND NOT EXISTS (SELECT 1 FROM room_events e WHERE e.RoomId = m.RoomId AND e.PersonId = m.AuthorId AND e.Kind = 3)
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // What was found out about people stays true.
        }
    }
}
