using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.People;

/// <summary>Stores when people were last there. Nobody waits for it; one that cannot be written now is followed by another.</summary>
internal sealed class LastSeenKeeper(WriteQueue writes) : IKeepLastSeen
{
    public void Keep(IReadOnlyCollection<(PersonId Person, DateTimeOffset At)> seen) => _ = writes.Run(new SeenWrite(seen));
}
