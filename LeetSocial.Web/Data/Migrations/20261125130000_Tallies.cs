using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <summary>How many messages were written in each stretch of 1,024 sequences that a room has passed: by each author, and by all (0).</summary>
    public partial class Tallies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "message_tallies",
                columns: table => new
                {
                    RoomId = table.Column<long>(type: "INTEGER", nullable: false),
                    AuthorId = table.Column<long>(type: "INTEGER", nullable: false),
                    Block = table.Column<long>(type: "INTEGER", nullable: false),
                    Messages = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_message_tallies", x => new { x.RoomId, x.AuthorId, x.Block });
                });

            migrationBuilder.Sql(
                """
                INSERT INTO message_tallies (RoomId, AuthorId, Block, Messages)
                SELECT m.RoomId, m.AuthorId, m.Sequence / 1024, COUNT(*) FROM messages m JOIN rooms r ON r.Id = m.RoomId
                WHERE m.Sequence < r.LastSequence / 1024 * 1024 AND m.DeletedAt IS NULL AND m.Type <> 5
                GROUP BY m.RoomId, m.AuthorId, m.Sequence / 1024;
                """);
            migrationBuilder.Sql(
                """
                INSERT INTO message_tallies (RoomId, AuthorId, Block, Messages)
                SELECT RoomId, 0, Block, SUM(Messages) FROM message_tallies GROUP BY RoomId, Block;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "message_tallies");
        }
    }
}
