using System.Globalization;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Data.Sqlite;

namespace LeetSocial.Tests.Features.Accounts.Managing;

/// <summary>
/// What is kept about a person can be taken along, all of it and nothing that is another's. Tables are found in the database: a new one
/// that knows of people, or of their messages, fails here until it is in the file or named among those that are not.
/// </summary>
public sealed class PersonalDataTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    /// <summary>How one row of each comes to be. <c>$at</c> and, where there are words, <c>$words</c> are looked for in the file.</summary>
    private static readonly Dictionary<string, string> Personal = new()
    {
        ["people"] = "UPDATE people SET StatusText = $words, LastSeenAt = $at WHERE Id = $who",
        ["AspNetUserPasskeys"] =
            """
            INSERT INTO AspNetUserPasskeys (CredentialId, UserId, Data) VALUES (CAST($words AS BLOB), $who, json_object(
                'Name', $words, 'CreatedAt', $at, 'SignCount', 0, 'PublicKey', '', 'AttestationObject', '', 'ClientDataJson', '',
                'IsUserVerified', json('true'), 'IsBackupEligible', json('false'), 'IsBackedUp', json('false')))
            """,
        ["memberships"] = "UPDATE memberships SET OpenedAt = $at WHERE PersonId = $who",
        ["removals"] = "INSERT INTO removals (RoomId, PersonId, RemovedAt) VALUES ($room, $who, $at)",
        ["messages"] =
            """
            INSERT INTO messages (Id, RoomId, Sequence, AuthorId, ClientMessageId, Type, Content, Html, RendererVersion, Revision, CreatedAt)
            VALUES ($message, $room, $message, $who, 'canary', 0, $words, '', 1, 1, $at)
            """,
        ["message_revisions"] = "INSERT INTO message_revisions (MessageId, Content, Html, WrittenAt) VALUES ($message, $words, '', $at)",
        ["message_links"] =
            """
            INSERT INTO link_previews (Id, Url, Title, Description, SiteName, IsShown, FetchedAt) VALUES ($message, $words, '', '', '', 1, $at);
            INSERT INTO message_links (MessageId, Position, PreviewId, IsRemoved) VALUES ($message, 0, $message, 0)
            """,
        ["reactions"] = "INSERT INTO reactions (MessageId, PersonId, Emoji, CreatedAt) VALUES ($message, $who, $words, $at)",
        ["mentions"] = "INSERT INTO mentions (PersonId, RoomId, Sequence, MessageId, IsDeleted) VALUES ($who, $room, $message, $message + 7000000, 0)",
        ["pins"] = "INSERT INTO pins (MessageId, RoomId, PinnedById, PinnedAt) VALUES ($message, $room, $who, $at)",
        ["invitations"] = "INSERT INTO invitations (RoomId, Code, CreatedById, CreatedAt, Uses) VALUES ($room, 'secret' || $who, $who, $at, 0)",
        ["emoji"] = "INSERT INTO emoji (Name, ImageKey, CreatedById, CreatedAt) VALUES ($words, 'secret' || $who, $who, $at)",
        ["saved_messages"] = "INSERT INTO saved_messages (PersonId, MessageId, SavedAt) VALUES ($who, $message, $at)",
        ["files"] =
            """
            INSERT INTO files (OwnerId, Position, FileName, Kind, MimeType, Label, Size, Thumbnails, StorageKey, Sha256, IsScanned, UploadedAt, ScheduledId)
            VALUES ($who, 0, $words, 4, 'text/plain', 'Text', 1, '', 'secret', '', 0, $at, $message + 8000000)
            """,
        ["uploads"] = "INSERT INTO uploads (Id, OwnerId, FileName, Length, SendsOriginal, ExpiresAt) VALUES ('secret' || $who, $who, $words, 1, 0, $at)",
        ["drafts"] = "INSERT INTO drafts (PersonId, RoomId, Content, Version, UpdatedAt) VALUES ($who, $room, $words, 1, $at)",
        ["scheduled_messages"] =
            """
            INSERT INTO scheduled_messages (PersonId, RoomId, Content, DueAt, CreatedAt, Failure) VALUES ($who, $room, $words, $at, 0, 'NotFound')
            """,
        ["reminders"] = "INSERT INTO reminders (PersonId, MessageId, DueAt, CreatedAt) VALUES ($who, $message, $at, 0)",
    };

    /// <summary>What is known of people elsewhere, and why it is not in the file.</summary>
    private static readonly Dictionary<string, string> NotTold = new()
    {
        ["rooms"] = "a room is its members'; that one is in it is told",
        ["room_events"] = "says in numbers what the other tables say, and is forgotten",
        ["message_tallies"] = "how many messages there are, which are in the file themselves",
        ["AspNetUserTokens"] = "secrets of signing in",
        ["AspNetUserLogins"] = "never written",
        ["AspNetUserClaims"] = "never written",
    };

    [Fact]
    public void Every_table_that_knows_of_people_is_in_the_file_or_said_not_to_be() => Assert.Equal(
        Personal.Keys.Concat(NotTold.Keys).Order(StringComparer.Ordinal),
        host.Database.Query(
            """
            SELECT DISTINCT t.name FROM sqlite_master t, pragma_table_info(t.name) c LEFT JOIN pragma_foreign_key_list(t.name) f ON f."from" = c.name
            WHERE t.type = 'table' AND (t.name = 'people' OR f."table" IN ('people', 'messages')
                OR c.name LIKE '%PersonId' OR c.name LIKE '%AuthorId' OR c.name LIKE '%UserId' OR c.name LIKE '%ById' OR c.name LIKE '%ActorId' OR c.name LIKE '%OwnerId')
            ORDER BY t.name
            """,
            row => row.GetString(0)));

    [Fact]
    public async Task All_that_is_kept_is_in_the_file_of_its_person_and_in_nobody_elses()
    {
        using var ada = await host.SignedIn("keeper");
        using var bob = await host.SignedIn("stranger");
        var (adas, bobs) = (Plant("keeper", 2001), Plant("stranger", 2002));

        var (adasFile, bobsFile) = (await Download(ada), await Download(bob));

        Assert.All(adas, canary => Assert.Contains(canary, adasFile, StringComparison.Ordinal));
        Assert.All(bobs, canary => Assert.Contains(canary, bobsFile, StringComparison.Ordinal));
        Assert.All(adas, canary => Assert.DoesNotContain(canary, bobsFile, StringComparison.Ordinal));
        Assert.All(bobs, canary => Assert.DoesNotContain(canary, adasFile, StringComparison.Ordinal));
        Assert.DoesNotContain("secret", adasFile, StringComparison.Ordinal);
    }

    private static async Task<string> Download(Visitor who)
    {
        using var answer = await who.Submits("/account/manage/personal-data");
        Assert.Equal("attachment; filename=leetsocial-personal-data.json", answer.Content.Headers.ContentDisposition?.ToString());
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <returns>What the file must hold.</returns>
    private List<string> Plant(string name, int year)
    {
        var canaries = new List<string>();
        using var connection = new SqliteConnection($"Data Source={host.Database.File};Pooling=False");
        connection.Open();
        foreach (var (number, (table, planting)) in Personal.Index())
        {
            var at = new DateTimeOffset(year, 1, 1 + number, 4, 5, 6, TimeSpan.Zero);
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own.
            command.CommandText = planting;
#pragma warning restore CA2100
            command.Parameters.AddWithValue("$who", host.Database.PersonNamed(name));
            command.Parameters.AddWithValue("$room", host.Database.RoomNamed("General"));
            command.Parameters.AddWithValue("$message", year * 1_000);
            command.Parameters.AddWithValue("$words", $"{name}-{table}");
            command.Parameters.AddWithValue("$at", at.UtcTicks);
            Assert.NotEqual(0, command.ExecuteNonQuery());
            if (planting.Contains("$words", StringComparison.Ordinal)) canaries.Add($"{name}-{table}");
            if (table == "files") canaries.Add($"{(year * 1_000) + 8_000_000}");
            canaries.Add(table == "mentions" ? $"{(year * 1_000) + 7_000_000}" : at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        }

        return canaries;
    }
}
