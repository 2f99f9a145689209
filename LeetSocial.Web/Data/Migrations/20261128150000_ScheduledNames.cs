using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <summary>What is scheduled bears a name, so that it is scheduled once.</summary>
    public partial class ScheduledNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ClientMessageId",
                table: "scheduled_messages",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_scheduled_messages_PersonId_RoomId_ClientMessageId",
                table: "scheduled_messages",
                columns: new[] { "PersonId", "RoomId", "ClientMessageId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_scheduled_messages_PersonId_RoomId_ClientMessageId",
                table: "scheduled_messages");

            migrationBuilder.DropColumn(
                name: "ClientMessageId",
                table: "scheduled_messages");
        }
    }
}
