using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Web.Features.Demo;

/// <summary>The rooms of the demo, each with its talk.</summary>
internal sealed class DemoRooms(DemoCast cast, IMakeRooms rooms, IJoinGeneral general)
{
    private static readonly string[] Names =
    [
        "general", "product", "backend", "design", "incidents", "lunch", "launch", "reading", "onboarding",
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
