using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Features.Chat;

namespace LeetSocial.Web.Features.Demo;

/// <summary>What becomes of messages after they were said, as the talk files tell it.</summary>
internal sealed class DemoDeeds(DemoCast cast, DemoRooms rooms, IActOnMessages acts)
{
    public async Task Follow(Said said, TimelineRow row)
    {
        foreach (var deed in said.Deeds)
        {
            var words = deed.Split(' ', 3);
            switch (words[0])
            {
                case "react":
                    await React(row.Id, words[1], words[2].Split(", "));
                    break;
                case "edit":
                    Check(await acts.Edit(cast[said.Who], row.Id, deed["edit ".Length..]));
                    break;
                case "delete":
                    Check(await acts.Delete(cast[said.Who], row.Id));
                    break;
                case "pin":
                    Check(await acts.Pin(cast[words[1]], row.Id, true));
                    break;
                case "save":
                    Check(await acts.Save(cast[words[1]], row.Id, true));
                    break;
                case "forward":
                    _ = (await acts.Forward(cast[words[1]], row.Id, rooms[words[2]], $"demo-forward-{row.Id.Value}")).Value;
                    break;
            }
        }
    }

    private async Task React(MessageId message, string emoji, string[] people)
    {
        foreach (var person in people)
        {
            Check(await acts.React(cast[person], message, emoji, true));
        }
    }

    // The demo is written so that nothing of it is refused.
    private static void Check(Outcome<Done> outcome) => _ = outcome.Value;
}
