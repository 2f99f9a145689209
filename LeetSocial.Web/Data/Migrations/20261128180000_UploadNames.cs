using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <summary>An upload bears a name, so that it is begun once.</summary>
    public partial class UploadNames : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_uploads_OwnerId",
                table: "uploads");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "uploads",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_uploads_OwnerId_Name",
                table: "uploads",
                columns: new[] { "OwnerId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_uploads_OwnerId_Name",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "uploads");

            migrationBuilder.CreateIndex(
                name: "IX_uploads_OwnerId",
                table: "uploads",
                column: "OwnerId");
        }
    }
}
