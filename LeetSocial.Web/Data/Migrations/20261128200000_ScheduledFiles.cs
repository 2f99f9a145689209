using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <summary>Files wait with the scheduled message that will carry them.</summary>
    public partial class ScheduledFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ScheduledId",
                table: "files",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_files_ScheduledId_Position",
                table: "files",
                columns: new[] { "ScheduledId", "Position" },
                filter: "ScheduledId IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_files_ScheduledId_Position",
                table: "files");

            migrationBuilder.DropColumn(
                name: "ScheduledId",
                table: "files");
        }
    }
}
