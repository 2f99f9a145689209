using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.Chat;

/// <summary>
/// What the browser's modules may ask of the circuit. Everything that comes in is a claim (T28, T33): the services
/// check who asks and what for; here only its shape is looked at.
/// </summary>
internal sealed partial class ChatBridge : PageBridge, IDisposable
{
    private readonly ChatService _chat;
    private readonly ChatQueries _queries;
    private readonly PutAside _aside;
    private readonly Func<Actor?> _actor;
    private readonly IConversationPage _page;
    private readonly ILogger _faults;

    internal ChatBridge(
        ChatService chat, ChatQueries queries, PutAside aside, IStringLocalizer<ChatText> text, Func<Actor?> actor, IConversationPage page,
        ILogger faults)
        : base(page, text)
    {
        (_chat, _queries, _aside, _actor, _page, _faults) = (chat, queries, aside, actor, page, faults);
        Reference = DotNetObjectReference.Create(this);
    }

    public DotNetObjectReference<ChatBridge> Reference { get; }

    [JSInvokable]
    public Task<Answer> Send(long roomId, string? clientMessageId, string? content, long? replyTo) =>
        Post(new PostMessage(new RoomId(roomId), content ?? "", clientMessageId ?? "")
        {
            ReplyTo = replyTo is { } id ? new MessageId(id) : null,
        });

    // Awaited: a task that knows its outcome would be answered with it, and a refusal has nothing to be written as.
    [JSInvokable]
    public async Task Typing(long roomId, bool isTyping) => await Ask(actor => _chat.Typing(actor, new RoomId(roomId), isTyping));

    [JSInvokable]
    public Task<Answer> Read(long roomId, long sequence, int cursorVersion) =>
        Do(actor => _chat.MarkRead(actor, new RoomId(roomId), sequence, cursorVersion));

    [JSInvokable]
    public Task<Answer> LoadOlder(long roomId) => Do(_page.LoadOlder(new RoomId(roomId)));

    [JSInvokable]
    public Task<Answer> LoadNewer(long roomId) => Do(_page.LoadNewer(new RoomId(roomId)));

    [JSInvokable]
    public Task<Answer> JumpToLatest(long roomId) => Do(_page.JumpToLatest(new RoomId(roomId)));

    [JSInvokable]
    public Task<Answer> JumpToDate(long roomId, DateTimeOffset day) => Do(_page.JumpToDate(new RoomId(roomId), day));

    [JSInvokable]
    public Task<Answer> JumpTo(long roomId, long sequence) => Do(_page.JumpTo(new RoomId(roomId), sequence));

    [JSInvokable]
    public void Following(long roomId, bool isFollowing) => _page.Follow(new RoomId(roomId), isFollowing);

    public void Dispose() => Reference.Dispose();

    private async Task<Answer> Post(PostMessage message)
    {
        var posted = await Ask(actor => _chat.Post(actor, message));
        return posted.IsRefused(out var refusal) ? Refused(refusal) : new Answer(true, posted.Value.Sequence);
    }

    private async Task<Answer> Do(Task<Refusal?> asked) => await asked is { } refusal ? Refused(refusal) : new Answer(true);
}
