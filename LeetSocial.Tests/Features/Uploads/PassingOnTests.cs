using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Chat.Changing;
using LeetSocial.Web.Features.Chat.Rendering;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>A message that is passed on while something happens to it: it was read already, and not written yet.</summary>
public sealed class PassingOnTests : FilesContext
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task T25_what_is_taken_back_between_the_reading_and_the_writing_is_not_passed_on(bool hasFile)
    {
        var (room, other) = (await Instance.Room(Ada, Bob), await PrivateRoom(Bob, Eve));
        var row = await Posts(Ada, room, "Canary", hasFile ? [await Uploads(Ada, "canary.txt")] : []);

        var refused = await PassesOn(row, other, meanwhile: new DeleteMessageWrite(Ada.Id, row.Id).Apply);

        Assert.Equal("MessageIsDeleted", refused.Refusal?.Reason);
        Assert.Empty(Database.TablesWith("Canary"));
        Assert.Empty(Database.TablesWith("canary.txt"));
    }

    [Fact]
    public async Task T25_what_says_something_else_by_then_is_passed_on_as_it_stands_now()
    {
        var (room, other) = (await Instance.Room(Ada, Bob), await PrivateRoom(Bob, Eve));
        var row = await Posts(Ada, room, "Canary");

        var passed = await PassesOn(row, other, new EditMessageWrite(Ada.Id, row.Id, "Corrected", RenderedMessage.Nothing with { Html = "<p>Corrected</p>" }).Apply);

        Assert.Equal("Corrected", passed.Value.Snippet);
        Assert.Equal(["message_revisions"], Database.TablesWith("Canary"));
    }

    [Fact]
    public async Task T24_what_one_may_not_read_any_more_is_not_passed_on()
    {
        var (room, other) = (await PrivateRoom(Ada, Bob), await PrivateRoom(Bob, Eve));
        var row = await Posts(Ada, room, "Canary", await Uploads(Ada, "canary.txt"));

        var refused = await PassesOn<int>(row, other, session =>
            session.Execute("DELETE FROM memberships WHERE RoomId = $0 AND PersonId = $1", room.Value, Bob.Id.Value));

        Assert.Equal(RefusalCode.NotFound, refused.Refusal?.Code);
        Assert.Equal(1, Count("messages WHERE Content = 'Canary'"));
        Assert.Equal(1, Count("files"));
    }

    /// <summary>Holds the writer until the message has been read and waits to be written; what happens meanwhile comes before.</summary>
    private async Task<Outcome<TimelineRow>> PassesOn<T>(TimelineRow row, RoomId to, Func<WriteSession, Outcome<T>> meanwhile)
    {
        using var write = new Slow<T>(meanwhile);
        var writes = Instance.Get<WriteQueue>();
        var slow = writes.Run(write);
        write.HasBegun.Wait(TestContext.Current.CancellationToken);
        var passing = Instance.Try<ChatService, TimelineRow>(chat => chat.Forward(Bob, row.Id, to, "1"));
        await Eventually.Is(() => writes.IsWaitedFor, "the message has been read");
        write.MayGoOn.Set();
        Assert.Null((await slow).Refusal);
        return await passing;
    }

    private sealed record Slow<T>(Func<WriteSession, Outcome<T>> Do) : IWrite<T>, IDisposable
    {
        public ManualResetEventSlim HasBegun { get; } = new();

        public ManualResetEventSlim MayGoOn { get; } = new();

        public Outcome<T> Apply(WriteSession session)
        {
            HasBegun.Set();
            MayGoOn.Wait();
            return Do(session);
        }

        public void Dispose()
        {
            HasBegun.Dispose();
            MayGoOn.Dispose();
        }
    }
}
