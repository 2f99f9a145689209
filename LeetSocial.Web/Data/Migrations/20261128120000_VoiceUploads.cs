using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class VoiceUploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<double>(
                name: "Seconds",
                table: "uploads",
                type: "REAL",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Waveform",
                table: "uploads",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Seconds",
                table: "uploads");

            migrationBuilder.DropColumn(
                name: "Waveform",
                table: "uploads");
        }
    }
}
