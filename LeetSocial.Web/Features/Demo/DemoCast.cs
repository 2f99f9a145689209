using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.People;

namespace LeetSocial.Web.Features.Demo;

/// <summary>The people of the demo. The first is the administrator, and the one for whom much is left unread.</summary>
internal sealed class DemoCast(ICreateAccounts accounts, IChoosePresence presence)
{
    public const string Password = "leetsocial-demo";

    private readonly Dictionary<string, Actor> _actors = [];

    public IReadOnlyCollection<string> Usernames => _actors.Keys;

    public string First => Usernames.First();

    public Actor this[string username] => _actors[username];

    public PersonId Id(string username) => _actors[username].Id;

    public async Task Arrive()
    {
        foreach (var line in TalkFile.Lines("people"))
        {
            if (line.Split('|', StringSplitOptions.TrimEntries) is [var username, var name, var choice, var emoji, var status])
            {
                var actor = _actors[username] = (await accounts.Create(username, name, $"{username}@example.com", Password)).Value;
                _ = (await presence.Choose(actor, new ChosenPresence(Enum.Parse<PresenceChoice>(choice), Until: null), status, emoji)).Value;
            }
        }
    }
}
