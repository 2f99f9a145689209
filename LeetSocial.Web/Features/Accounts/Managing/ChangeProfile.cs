using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>Changes what a person shows of themselves. Another name is an event of every room in which they are, or once wrote.</summary>
internal sealed record ChangeProfile(PersonId Person, string DisplayName, string StatusText, bool SharesReceipts)
    : IWrite<IReadOnlyList<PersonRenamed>>
{
    /// <summary>One of <see cref="Domain.Messages.UndoSend.Choices"/>.</summary>
    public int UndoSendSeconds { get; init; }

    public Outcome<IReadOnlyList<PersonRenamed>> Apply(WriteSession session)
    {
        var before = session.Read.Scalar<string>("SELECT DisplayName FROM people WHERE Id = $0", Person.Value);
        var changed = session.Execute(
            "UPDATE people SET DisplayName = $1, StatusText = $2, SharesReceipts = $3, UndoSendSeconds = $4 WHERE Id = $0",
            Person.Value, DisplayName, StatusText, SharesReceipts, UndoSendSeconds);
        if (changed == 0)
        {
            return Refusal.NotFound;
        }
        return Outcome.Of(before == DisplayName ? [] : session.RecordLooks(Person));
    }
}
