using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>Takes away a file of one's own that hangs on nothing yet, and waits with nothing; its bytes are the sweep's.</summary>
internal sealed record DiscardWrite(PersonId Owner, FileId File) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session) => session.Execute(
        """
        UPDATE files SET DeletedAt = $2, FileName = '', Placeholder = NULL, Seconds = NULL, Waveform = NULL, Sha256 = ''
        WHERE Id = $0 AND OwnerId = $1 AND MessageId IS NULL AND ScheduledId IS NULL AND DeletedAt IS NULL
        """,
        File.Value, Owner.Value, session.Now.UtcTicks) == 1 ? default(Done) : Refusal.NotFound;
}
