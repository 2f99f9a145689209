using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Demo;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Demo;

/// <summary>What <c>--demo</c> leaves behind, on the real host.</summary>
public sealed class DemoTests(DemoTests.Filled filled) : IClassFixture<DemoTests.Filled>
{
    [Fact]
    public void There_are_people_rooms_and_messages()
    {
        Assert.InRange(Count("people"), 12, 50);
        Assert.InRange(Count("rooms WHERE Kind = (SELECT Kind FROM rooms WHERE Name = 'General')"), 8, 50);
        Assert.InRange(Count("rooms WHERE DirectKey IS NOT NULL"), 3, 50);
        Assert.InRange(Count("messages"), 500, 2_000);
        Assert.Equal(1, Count("people WHERE IsAdministrator = 1"));
        Assert.Equal("ada", Database.Value<string>("SELECT UserName FROM people WHERE IsAdministrator = 1"));
        Assert.Equal(Count("people"), Count("people WHERE StatusText <> ''"));
        Assert.DoesNotContain(filled.Site.Log.Troubles, _ => true);
    }

    [Fact]
    public void Three_weeks_have_passed_and_in_every_room_in_order()
    {
        var span = TimeSpan.FromTicks(Database.Value<long>("SELECT MAX(CreatedAt) - MIN(CreatedAt) FROM messages"));
        Assert.InRange(span, TimeSpan.FromDays(20), TimeSpan.FromDays(23));
        var last = new DateTimeOffset(Database.Value<long>("SELECT MAX(CreatedAt) FROM messages"), TimeSpan.Zero);
        Assert.InRange(last, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow);
        Assert.Equal(0, Count("messages a JOIN messages b ON b.RoomId = a.RoomId AND b.Sequence > a.Sequence AND b.CreatedAt < a.CreatedAt"));
        var days = Database.Query("SELECT DISTINCT CreatedAt / 864000000000 FROM messages", row => row.GetInt64(0));
        Assert.InRange(days.Count, 20, 23);
    }

    [Fact]
    public void What_is_said_is_written_in_many_ways()
    {
        foreach (var language in new[] { "csharp", "sql", "js", "bash" }) Assert.NotEqual(0, Count($"messages WHERE Content LIKE '%```{language}%'"));
        foreach (var tag in new[] { "<table", "<ol", "<ul", "<blockquote", "<code", "<a ", "checkbox", "spoiler" })
        {
            Assert.NotEqual(0, Count($"messages WHERE Html LIKE '%{tag}%'"));
        }

        Assert.InRange(Count("mentions"), 20, 500);
        Assert.Equal(0, Count("messages WHERE Content LIKE '%{%}%' AND Content NOT LIKE '%```%' AND CodeLanguage IS NULL"));
    }

    [Fact]
    public void Messages_were_answered_reacted_to_changed_taken_back_pinned_kept_and_passed_on()
    {
        foreach (var some in new[]
        {
            "messages WHERE ReplyToId IS NOT NULL", "messages WHERE EditedAt IS NOT NULL", "messages WHERE DeletedAt IS NOT NULL",
            "messages WHERE ForwardedFromId IS NOT NULL", "pins", "saved_messages WHERE PersonId = (SELECT Id FROM people WHERE UserName = 'ada')",
            "files WHERE MessageId IS NOT NULL AND Width > 0", "files WHERE MessageId IS NOT NULL AND Width IS NULL",
            "rooms WHERE ArchivedAt IS NOT NULL", "rooms WHERE SlowModeSeconds > 0", "invitations",
        })
        {
            Assert.True(Count(some) > 0, some);
        }
        Assert.InRange(Count("reactions"), 20, 500);
        Assert.InRange(Database.Value<long>("SELECT COUNT(DISTINCT CodeLanguage) FROM messages"), 3, 20);
        Assert.Equal(0, Count("messages WHERE Content LIKE '%' || char(10) || '% %' AND Content LIKE '%' || char(10) || '% react%'"));
    }

    [Fact]
    public async Task Ada_finds_messages_and_mentions_waiting_but_not_everywhere()
    {
        await using var scope = filled.Site.Services.CreateAsyncScope();
        var ada = new Actor(
            new PersonId(Database.PersonNamed("ada")), Database.Value<string>("SELECT SecurityStamp FROM people WHERE UserName = 'ada'"), "test");
        var rooms = (await scope.ServiceProvider.GetRequiredService<RoomQueries>().Mine(ada)).Value;
        Assert.InRange(rooms.Sum(room => room.Unread.Count.Messages), 10, 60);
        Assert.InRange(rooms.Sum(room => room.Unread.Count.Mentions), 5, 20);
        Assert.Contains(rooms, room => room.Room.Name == "" && room.Unread.Count.Messages > 0);
        Assert.Contains(rooms, room => room.Unread.Count.Messages == 0);
        Assert.NotEmpty((await scope.ServiceProvider.GetRequiredService<RoomQueries>().Joinable(ada, "")).Value);
    }

    [Fact]
    public async Task Who_starts_it_again_finds_everything_as_it_was()
    {
        var before = (Count("people"), Count("messages"), Count("room_events"), Database.Value<long>("SELECT MAX(At) FROM room_events"));
        await using var again = new InProcessHost(filled.Estate, settings: ("Demo", "true"));
        Assert.Equal(before, (Count("people"), Count("messages"), Count("room_events"), Database.Value<long>("SELECT MAX(At) FROM room_events")));
        Assert.True(again.Log.Mentions("the demo is left out"));
    }

    [Fact]
    public void Afterwards_the_clock_is_the_systems()
    {
        var before = DateTimeOffset.UtcNow;
        Assert.InRange(filled.Site.Get<TimeProvider>().GetUtcNow(), before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public void The_switch_takes_no_other_argument_for_its_value() =>
        Assert.Equal(["--demo=true", "--urls", "http://localhost:5081"], DemoFeature.Spell(["--demo", "--urls", "http://localhost:5081"]));

    private Database Database => filled.Estate.Database;

    private long Count(string what) => Database.Value<long>("SELECT COUNT(*) FROM " + what);

    /// <summary>A host that was started on an empty database with <c>--demo</c>.</summary>
    public sealed class Filled : IAsyncDisposable
    {
        public Filled() => Site = new InProcessHost(Estate, settings: ("Demo", "true"));

        internal Estate Estate { get; } = new();

        internal InProcessHost Site { get; }

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            Estate.Dispose();
        }
    }
}
