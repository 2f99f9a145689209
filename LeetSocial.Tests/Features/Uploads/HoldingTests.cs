using System.Globalization;
using System.Net;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Rooms;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Files that nobody could look at yet: sent, and held back from everybody until a real clamd answers.</summary>
public sealed class HoldingTests(ClamdServer clamd) : IClassFixture<ClamdServer>, IDisposable
{
    private readonly Estate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task What_nobody_answers_for_is_held_back_from_everybody_until_the_scanner_is_back_and_told_once_by_two_instances()
    {
        await using var one = Opens();
        await using var other = Opens();
        using var ada = await Enters(one, "ada");
        using var bob = await Enters(one, "bob");
        clamd.Freeze();
        var file = await Brings(ada, "plan.txt", "The plan"u8.ToArray(), isBeingChecked: true);
        var room = await Posts(one, file);

        Assert.Equal([(409, "FileBeingChecked"), (409, "FileBeingChecked")], [await Asks(ada, file), await Asks(bob, file, "/thumbnail")]);
        using (var head = await bob.Http.SendAsync(new(HttpMethod.Head, $"/api/files/{file}"), TestContext.Current.CancellationToken)) Assert.Equal(HttpStatusCode.Conflict, head.StatusCode);
        using var eve = await Enters(one, "eve");
        using (var nothing = await eve.Gets($"/api/files/{file}")) Assert.Equal(HttpStatusCode.NotFound, nothing.StatusCode);
        var held = Assert.Single(Log(one, room).OfType<MessagePosted>()).Row;
        Assert.Equal(FileState.BeingChecked, held.Files.Single().State);
        Assert.DoesNotContain("href", RowMarkup.Draw(held, leads: false), StringComparison.Ordinal);

        clamd.Thaw();
        await Eventually.Is(() => Log(other, room).OfType<FilesChecked>().Any(), "both are told");

        var told = Assert.Single(Log(other, room).OfType<FilesChecked>());
        Assert.Equal((FileState.Shown, true), (told.Row.Files.Single().State, told.Row.Files.Single().IsScanned));
        Assert.Equal("The plan", await bob.Http.GetStringAsync($"/api/files/{file}", TestContext.Current.CancellationToken));
        Assert.Contains($"api/files/{file}", RowMarkup.Draw(told.Row, leads: false), StringComparison.Ordinal);
        await Eventually.Is(() => _estate.Database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Kind = 'CheckHeldFiles'") == 0, "nothing is left to be done");
    }

    [Fact]
    public async Task What_is_found_later_is_gone_and_said_to_be_even_if_everything_was_started_anew_meanwhile()
    {
        clamd.Kill();
        RoomId room;
        long file;
        await using (var before = Opens())
        {
            using var ada = await Enters(before, "ada");
            using var bob = await Enters(before, "bob");
            file = await Brings(ada, "harmless.txt", ClamdServer.Eicar, isBeingChecked: true);
            room = await Posts(before, file);
        }
        await clamd.Start();
        await using var after = Opens();
        await Eventually.Is(() => Log(after, room).OfType<FilesChecked>().Any(), "somebody has looked");

        Assert.Equal(FileState.Infected, Log(after, room).OfType<FilesChecked>().Single().Row.Files.Single().State);
        using var again = new Visitor(after.Address);
        using (await again.SignsIn("bob"))
        {
            Assert.Equal((410, "FileInfected"), await Asks(again, file));
        }
        await Eventually.Is(() => Directory.GetFiles(_estate.UploadsFolder, "*", SearchOption.AllDirectories).Length == 0, "its bytes are gone");
    }

    [Fact]
    public async Task One_that_cannot_be_looked_at_holds_nobody_elses_back()
    {
        clamd.Kill();
        await using var site = Opens();
        using var ada = await Enters(site, "ada");
        var stuck = await Brings(ada, "stuck.txt", "Stuck"u8.ToArray(), isBeingChecked: true);
        var fine = await Brings(ada, "fine.txt", "Fine"u8.ToArray(), isBeingChecked: true);
        var path = Directory.GetFiles(_estate.UploadsFolder, _estate.Database.Value<string>("SELECT StorageKey FROM files WHERE Id = $p0", stuck), SearchOption.AllDirectories).Single();
        // Put in its place at once, here and below, so that it is missing at no moment: what is missing is given up.
        File.CreateSymbolicLink(path + ".loop", path);
        File.Move(path + ".loop", path, overwrite: true);

        await clamd.Start();

        await Eventually.Is(() => State(fine) == 0, "the other is looked at");
        Assert.Equal(1L, State(stuck));
        await File.WriteAllTextAsync(path + ".whole", "Stuck", TestContext.Current.CancellationToken);
        File.Move(path + ".whole", path, overwrite: true);
        await Eventually.Is(() => State(stuck) == 0, "and this one when it can be");
    }

    private long State(long file) => _estate.Database.Value<long>("SELECT State FROM files WHERE Id = $p0", file);

    [Fact]
    public async Task A_quick_answer_needs_no_job_and_what_is_held_back_can_be_taken_back()
    {
        await using var patient = Opens(patience: 60, longest: 60);
        using var eve = await Enters(patient, "eve");
        var file = await Brings(eve, "a.txt", "Hello"u8.ToArray(), isBeingChecked: false);
        Assert.Equal(0, _estate.Database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Kind = 'CheckHeldFiles'"));
        using (var answer = await eve.Gets($"/api/files/{file}")) Assert.True(answer.IsSuccessStatusCode);

        await using var site = Opens();
        using var ada = await Enters(site, "ada");
        clamd.Freeze();
        file = await Brings(ada, "b.txt", "Hello"u8.ToArray(), isBeingChecked: true);
        using (var taken = await ada.Http.DeleteAsync(new Uri($"/api/files/{file}", UriKind.Relative), TestContext.Current.CancellationToken)) Assert.True(taken.IsSuccessStatusCode);
        using (var gone = await ada.Gets($"/api/files/{file}")) Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        clamd.Thaw();
    }

    private InProcessHost Opens(double patience = 0.5, double longest = 2) => new(
        _estate,
        settings: [("Clamd:Host", "127.0.0.1"), ("Clamd:Port", clamd.Port.ToString(CultureInfo.InvariantCulture)), ("Clamd:PatienceSeconds", patience.ToString(CultureInfo.InvariantCulture)), ("Clamd:TimeoutSeconds", longest.ToString(CultureInfo.InvariantCulture))]);

    private static async Task<Visitor> Enters(InProcessHost site, string name)
    {
        var visitor = new Visitor(site.Address);
        await visitor.Registers(name);
        await visitor.Tokens();
        return visitor;
    }

    private static async Task<long> Brings(Visitor visitor, string name, byte[] bytes, bool isBeingChecked)
    {
        using var answer = await visitor.Uploads((name, bytes));
        using var body = await answer.Json();
        var item = body.RootElement.GetProperty("items")[0];
        Assert.Equal(isBeingChecked, item.GetProperty("isBeingChecked").GetBoolean());
        return item.GetProperty("id").GetInt64();
    }

    private static async Task<(int, string?)> Asks(Visitor visitor, long file, string what = "")
    {
        using var answer = await visitor.Gets($"/api/files/{file}{what}");
        return ((int)answer.StatusCode, await answer.Reason());
    }

    private static IReadOnlyList<RoomEvent> Log(InProcessHost site, RoomId room) => site.Get<EventLog>().After(room, 0, 100);

    private async Task<RoomId> Posts(InProcessHost site, long file)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (ada, bob) = (new PersonId(_estate.Database.PersonNamed("ada")), new PersonId(_estate.Database.PersonNamed("bob")));
        var actor = scope.ServiceProvider.GetRequiredService<IAbsentActors>().Find(ada, "test")!;
        var room = (await scope.ServiceProvider.GetRequiredService<RoomService>().Create(actor, new NewRoom("Secret", "", true, [bob]))).Value;
        Assert.False((await scope.ServiceProvider.GetRequiredService<ChatService>().Post(actor, new PostMessage(room, "", "1") { Files = [new FileId(file)] })).IsRefused(out _));
        return room;
    }
}
