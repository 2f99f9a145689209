using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <summary>Who was sent away is known for longer than the log knows it.</summary>
    public partial class Removals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "removals",
                columns: table => new
                {
                    RoomId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    RemovedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_removals", x => new { x.RoomId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_removals_people_PersonId",
                        column: x => x.PersonId,
                        principalTable: "people",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_removals_rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_removals_PersonId",
                table: "removals",
                column: "PersonId");

            // What the log still knows of. 3: somebody left.
            migrationBuilder.Sql(
                """
                INSERT INTO removals (RoomId, PersonId, RemovedAt)
                SELECT RoomId, PersonId, MAX(At) FROM room_events WHERE Kind = 3 AND PersonId <> ActorId GROUP BY RoomId, PersonId
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "removals");
        }
    }
}
