using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>What a person shows of themselves, changed and told.</summary>
internal sealed class ProfileService(WriteQueue writes, RoomEventBus bus, ISignals signals)
{
    /// <param name="change">Of whoever asks, within the lengths.</param>
    public async Task<Outcome<Done>> Change(ChangeProfile change)
    {
        var changed = await writes.Run(change);
        if (changed.IsRefused(out var refusal))
        {
            return refusal;
        }
        bus.Publish(changed.Value);
        signals.Publish(new ProfileChanged(change.Person));
        return default(Done);
    }
}
