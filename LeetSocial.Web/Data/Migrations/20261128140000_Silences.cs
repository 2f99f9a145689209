using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Silences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "LookAgainAt",
                table: "files",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Silences",
                table: "files",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_files_RoomId_MessageId",
                table: "files",
                columns: new[] { "RoomId", "MessageId" },
                filter: "Kind = 0 AND State = 0 AND DeletedAt IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_files_RoomId_MessageId",
                table: "files");

            migrationBuilder.DropColumn(
                name: "LookAgainAt",
                table: "files");

            migrationBuilder.DropColumn(
                name: "Silences",
                table: "files");
        }
    }
}
