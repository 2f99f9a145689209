using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Avatars : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AvatarKey",
                table: "rooms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AvatarKey",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_rooms_AvatarKey",
                table: "rooms",
                column: "AvatarKey",
                filter: "AvatarKey IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_AvatarKey",
                table: "people",
                column: "AvatarKey",
                filter: "AvatarKey IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_rooms_AvatarKey",
                table: "rooms");

            migrationBuilder.DropIndex(
                name: "IX_people_AvatarKey",
                table: "people");

            migrationBuilder.DropColumn(
                name: "AvatarKey",
                table: "rooms");

            migrationBuilder.DropColumn(
                name: "AvatarKey",
                table: "people");
        }
    }
}
