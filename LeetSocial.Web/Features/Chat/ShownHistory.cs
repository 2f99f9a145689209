using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Features.Chat;

/// <summary>The history of a message while it stands open: it is read again when the message changes or goes, or its room does (T24, T25).</summary>
/// <param name="message">Whose history it is.</param>
/// <param name="room">Where the message stands.</param>
public sealed class ShownHistory(MessageId message, RoomId? room)
{
    /// <summary>Whoever shows it; null when nobody does any more.</summary>
    public Func<Task>? OnChange { get; set; }

    /// <param name="news">What happened.</param>
    /// <param name="person">Who reads.</param>
    /// <returns>Whether it concerns what is shown.</returns>
    public bool IsChangedBy(object news, PersonId person) => news switch
    {
        MessageDeleted or MessageEdited => ((RowEvent)news).Row.Id == message,
        RoomChanged changed => changed.RoomId == room,
        MemberLeft left => left.RoomId == room && left.PersonId == person,
        _ => false,
    };
}
