using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Web.Features.Demo;

/// <summary>The rooms of the demo, each with its talk.</summary>
internal sealed class DemoRooms(DemoCast cast, IMakeRooms rooms, IInvite links, IJoinGeneral general)
{
    private static readonly string[] Names =
    [
        "general", "product", "backend", "design", "incidents", "lunch", "launch", "party", "reading", "onboarding",
        "direct-mina", "direct-ravi", "direct-trio", "direct-ines",
    ];

    private readonly Dictionary<string, RoomId> _ids = [];

    public IReadOnlyDictionary<string, TalkFile> Talk { get; } = Names.ToDictionary(name => name, TalkFile.Read);

    public RoomId this[string name] => _ids[name];

    public IReadOnlyCollection<string> People(string name) => Talk[name]["kind"] == "general" ? cast.Usernames : Talk[name].List("people");

    public async Task Open()
    {
        foreach (var (name, talk) in Talk)
        {
            _ids[name] = (await Open(talk)).Value;
        }
    }

    /// <summary>Sets and closes rooms and makes links into them, once all is said.</summary>
    public async Task Settle()
    {
        foreach (var (name, talk) in Talk)
        {
            var (room, owner) = (_ids[name], talk.List("people")[0]);
            if (talk.Number("slow") is > 0 and var seconds)
            {
                _ = (await rooms.Set(cast[owner], room, new RoomSettings { SlowModeSeconds = seconds })).Value;
            }
            for (var number = 1; number <= talk.Number("links"); number++)
            {
                _ = (await links.Invite(cast[owner], room, new NewInvitation(TimeSpan.FromDays(7 * number), 10 * number))).Value;
            }
            if (talk["archived"] == "yes")
            {
                _ = (await rooms.Archive(cast[owner], room)).Value;
            }
        }
    }

    // Whoever is named first makes the room.
    private Task<Outcome<RoomId>> Open(TalkFile talk)
    {
        var people = talk.List("people");
        var others = people.Skip(1).Select(cast.Id).ToArray();
        return talk["kind"] switch
        {
            "general" => general.Join(cast.Id(people[0])),
            "direct" => rooms.OpenDirect(cast[people[0]], others),
            var kind => rooms.Create(cast[people[0]], new NewRoom(talk["name"], talk["topic"], kind == "private", others)),
        };
    }
}
