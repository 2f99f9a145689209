using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Rooms.Joining;

internal sealed class JoinGeneral(WriteQueue writes, EventLog log, RoomEventBus bus, IStringLocalizer<RoomsText> text) : IJoinGeneral
{
    public async Task<Outcome<RoomId>> Join(PersonId person)
    {
        var joined = await writes.Run(new JoinGeneralWrite(person, text["GeneralName"], text["GeneralTopic"]));
        if (joined.IsRefused(out var refusal))
        {
            return refusal;
        }
        bus.Publish(log.After(joined.Value.Room, joined.Value.After, joined.Value.Count));
        return joined.Value.Room;
    }
}
