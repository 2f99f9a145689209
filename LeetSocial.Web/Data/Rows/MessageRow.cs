using LeetSocial.Domain.Messages;

namespace LeetSocial.Web.Data.Rows;

public sealed class MessageRow
{
    public long Id { get; set; }
    public long RoomId { get; set; }

    /// <summary>The room sequence of its posting.</summary>
    public long Sequence { get; set; }

    public long AuthorId { get; set; }
    public string ClientMessageId { get; set; } = "";
    public MessageType Type { get; set; }
    public string Content { get; set; } = "";

    /// <summary>The body as it was rendered and sanitised at the write, by the renderer of <see cref="RendererVersion"/>.</summary>
    public string Html { get; set; } = "";
    public int RendererVersion { get; set; }

    /// <summary>Grows with every change of what the row shows.</summary>
    public int Revision { get; set; } = 1;

    public string? CodeLanguage { get; set; }
    public long? ReplyToId { get; set; }

    /// <summary>Whose message this passes on.</summary>
    public long? ForwardedFromId { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset? EditedAt { get; set; }
    public DateTimeOffset? DeletedAt { get; set; }
}
