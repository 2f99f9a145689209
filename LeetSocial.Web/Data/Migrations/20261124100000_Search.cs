using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LeetSocial.Web.Data.Migrations
{
    /// <summary>
    /// The search index. Its tables are SQLite's own kind and no part of the model. It starts empty under version 0, and whoever
    /// follows the commits builds it.
    /// </summary>
    public partial class Search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Tokens are made by the product and only kept here: no positions, no sizes, no copy of them.
            migrationBuilder.Sql(
                """
                CREATE VIRTUAL TABLE search_index USING fts5(
                    Tokens, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '_'");
                """);
            // Without it a removed word would stay in the file until segments happen to be merged.
            migrationBuilder.Sql("INSERT INTO search_index(search_index, rank) VALUES('secure-delete', 1);");
            // What was indexed of a message, for without it its tokens could not be taken out again.
            migrationBuilder.Sql(
                """
                CREATE TABLE search_texts (
                    MessageId INTEGER NOT NULL PRIMARY KEY, Text TEXT NOT NULL, Facts TEXT NOT NULL);
                """);
            migrationBuilder.Sql(
                """
                CREATE TABLE search_state (
                    Id INTEGER NOT NULL PRIMARY KEY, Version INTEGER NOT NULL, EventId INTEGER NOT NULL, Untouched INTEGER NOT NULL);
                """);
            migrationBuilder.Sql("INSERT INTO search_state (Id, Version, EventId, Untouched) VALUES (1, 0, 0, 0);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE search_state;");
            migrationBuilder.Sql("DROP TABLE search_texts;");
            migrationBuilder.Sql("DROP TABLE search_index;");
        }
    }
}
