using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <summary>An address can have several readings, one after another; an author can take one away.</summary>
    public partial class KeptPreviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_link_previews_Url",
                table: "link_previews");

            migrationBuilder.AddColumn<bool>(
                name: "IsRemoved",
                table: "message_links",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_link_previews_Url",
                table: "link_previews",
                column: "Url");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_link_previews_Url",
                table: "link_previews");

            migrationBuilder.DropColumn(
                name: "IsRemoved",
                table: "message_links");

            migrationBuilder.CreateIndex(
                name: "IX_link_previews_Url",
                table: "link_previews",
                column: "Url",
                unique: true);
        }
    }
}
