using System.Diagnostics;
using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Circuits;
using LeetSocial.Bench.Million;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;

namespace LeetSocial.Bench.Trust;

/// <summary>Somebody is shut out while their tabs on two instances listen and another talks all the while.</summary>
internal sealed class RevocationTrial : ITrial
{
    private const int Full = 20;
    private const int First = 3;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public IReadOnlyList<string> Threats => ["T17"];

    /// <summary>How many accounts it uses up.</summary>
    public static int People(double share) => First + (3 * Times(share));

    private static int Times(double share) => Math.Max(Grounds.Least, (int)Math.Ceiling(Full * share));

    public async Task<IReadOnlyList<Finding>> Run(Grounds grounds)
    {
        var times = grounds.Times(Full);
        using var data = grounds.Data();
        await using var cluster = await Cluster.Start(grounds.Build, data, Setup.Named("pair"));
        // What has no page yet is done by a third instance, within this process.
        await using var third = new ServerSide(cluster.Settings);
        var admin = third.Actor(grounds.People[0].Username);
        var victims = grounds.People.Skip(First).Chunk(times).Take(3).Select(some => some.Select(person => (Person: person, third.Actor(person.Username).Id)).ToArray()).ToArray();
        var lab = (await third.Ask<RoomService, RoomId>(rooms => rooms.Create(
            admin, new NewRoom("Lab", "", true, [third.Actor(grounds.People[1].Username).Id, .. victims[2].Select(victim => victim.Id)])))).Value;

        async Task<Finding> Take(string how, long room, bool closes, (Person Person, PersonId Id)[] whom, Func<(Person Person, PersonId Id), Task> shutOut)
        {
            var exile = new Exile(cluster, grounds.People[1], room, closes);
            foreach (var victim in whom)
            {
                await exile.Take(victim.Person, () => shutOut(victim));
            }

            return new Finding("T17", $"{how}, {times} × with a tab on each of two instances", $"{how}: {(closes ? "closed" : "silent")} within 5 s, nothing heard after that", exile.Told,
                exile.Slowest < Soon && exile.LastHeard < Soon && exile.Refuses);
        }

        return
        [
            await Take("ban", grounds.Room, true, victims[0], victim => third.Ask<PeopleService, Done>(people => people.Ban(admin, victim.Id))),
            await Take("new password", grounds.Room, true, victims[1], victim => SignUp.ChangePassword(cluster.Instances[0].Address, victim.Person)),
            await Take("removal from a room", lab, false, victims[2], victim => third.Ask<RoomService, RoomId>(rooms => rooms.Remove(admin, new RoomId(lab), victim.Id))),
        ];
    }
}
