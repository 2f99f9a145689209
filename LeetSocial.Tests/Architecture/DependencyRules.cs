using System.Reflection;
using LeetSocial.Tests.Architecture.Reading;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Tests.Architecture;

/// <summary>Who may refer to whom: each rule names the references that break it.</summary>
internal static class DependencyRules
{
    private static readonly string[] ClocksAndDoors =
    [
        "System.IO.File", "System.IO.Directory", "System.IO.FileStream", "System.Console", "System.Environment",
        "System.Diagnostics.Process", "System.Threading.Thread", "System.TimeProvider", "System.Guid.NewGuid",
    ];

    private static readonly string[] OfACircuit =
    [
        .. new[] { "CircuitInbox", "CircuitPresence", "CircuitConnection", "ISignals", "PresenceBoard", "ReadBoard", "TypingBoard", "SharedTicker" }
            .Select(name => House.Web + "Realtime." + name),
    ];

    /// <summary>Domain: nothing but the base class library, and of that neither clock nor chance nor I/O.</summary>
    public static bool LeavesTheDomain(Reference reference) =>
        !House.IsWithin(reference.To, "System", "LeetSocial.Domain")
        || ClocksAndDoors.Contains(reference.To)
        || ClocksAndDoors.Contains($"{reference.To}.{reference.Member}")
        || House.IsWithin(reference.To, "System.Net.Http", "System.Net.Sockets", "System.Data")
        || reference is { To: "System.DateTime" or "System.DateTimeOffset", Member: "get_Now" or "get_UtcNow" };

    /// <summary>What an assembly of the domain may be compiled against.</summary>
    public static bool IsBaseClassLibrary(AssemblyName assembly) => assembly.Name!.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Where in the web a type may stand.</summary>
    public static bool StandsOutsideTheHouse(string type) =>
        House.AreaOf(type) is not ("" or "Realtime" or "Data" or "Jobs" or "Api" or "Ui" or "Shell")
        && !House.AreaOf(type).StartsWith("Features.", StringComparison.Ordinal);

    /// <summary>The shared layers know the domain, and nothing of who uses them.</summary>
    public static Func<Reference, bool> LeavesTheLayer(string layer, params string[] allowed) => reference =>
        House.AreaOf(reference.From) == layer
        && House.AreaOf(reference.To) is { Length: > 0 } area
        && area != layer
        && !allowed.Contains(area)
        && !allowed.Contains(reference.To);

    /// <summary>
    /// Catching up is reading: real time knows the event log, and the positions that receipts are made of. It never writes and
    /// knows no tables.
    /// </summary>
    public static bool LeavesRealtime(Reference reference) =>
        LeavesTheLayer("Realtime")(reference) && !House.IsWithin(reference.To, "LeetSocial.Web.Data.Reading");

    /// <summary>A feature uses another only through a public interface beside its door, and what that interface speaks of.</summary>
    public static bool ReachesIntoAnotherFeature(Reference reference) =>
        House.AreaOf(reference.From) is var from && from.StartsWith("Features.", StringComparison.Ordinal)
        && House.AreaOf(reference.To) is { Length: > 0 } to && to != from
        && to is not ("Realtime" or "Data" or "Jobs" or "Ui" or "Api")
        && !PublicFace.Of(to).Contains(reference.To);

    /// <summary>
    /// The shell puts the page together: of a feature it knows the door, what stands beside it (the feature's face to the page,
    /// see <c>docs/architecture.md</c>), and components with what they are given. What happens behind the doors is no business
    /// of it. Of real time it knows what belongs to a circuit, and the boards that a page reads.
    /// </summary>
    public static bool LooksBehindADoor(Reference reference) =>
        House.AreaOf(reference.From) == "Shell"
        && House.AreaOf(reference.To) is { Length: > 0 } to && to is not ("Shell" or "Ui")
        && !OfACircuit.Contains(reference.To)
        && !(to.StartsWith("Features.", StringComparison.Ordinal)
            && (IsBesideItsDoor(reference.To) || PublicFace.Of(to).Contains(reference.To) || PublicFace.IsDoor(reference.To) || IsComponent(reference.To)
                || PublicFace.GivenToComponents(PublicFace.TypesOf(to)).Contains(reference.To)));

    /// <summary>Only the Redis adapters and the composition root know that Redis is Redis.</summary>
    public static bool TouchesRedis(Reference reference) =>
        House.IsWithin(reference.To, "StackExchange.Redis")
        && reference.From != "Program"
        && !House.IsWithin(reference.From, "LeetSocial.Web.Realtime.Redis");

    /// <summary>Entity Framework stays in Data and in the classes that read and write for a feature; a door may name the context.</summary>
    public static bool TouchesEntityFramework(Reference reference) =>
        (House.IsWithin(reference.To, "Microsoft.EntityFrameworkCore") || reference.To == "LeetSocial.Web.Data.LeetSocialDb")
        && House.AreaOf(reference.From) != "Data"
        && !(reference.To == "LeetSocial.Web.Data.LeetSocialDb" && PublicFace.IsDoor(reference.From))
        && !reference.From.EndsWith("Service", StringComparison.Ordinal)
        && !reference.From.EndsWith("Queries", StringComparison.Ordinal);

    /// <summary>A component is drawn again at any time, on any thread of its circuit, long after the request: it asks services.</summary>
    public static bool ReachesPastTheServices(Reference reference) =>
        IsComponent(reference.From)
        && (House.IsWithin(reference.To, "Microsoft.EntityFrameworkCore", "StackExchange.Redis")
            || reference.To == "LeetSocial.Web.Data.LeetSocialDb"
            || (reference.To is "Microsoft.AspNetCore.Http.HttpContext" or "Microsoft.AspNetCore.Http.IHttpContextAccessor"
                && !IsStaticPage(reference.From)));

    private static bool IsBesideItsDoor(string type) =>
        type["LeetSocial.Web.Features.".Length..].Count(letter => letter == '.') == 1;

    private static bool IsComponent(string type) =>
        (House.TypeOf(type) ?? typeof(DependencyRules).Assembly.GetType(type)) is { } found && found.IsAssignableTo(typeof(IComponent));

    private static bool IsStaticPage(string type) =>
        type is "LeetSocial.Web.Shell.App" or "LeetSocial.Web.Shell.ErrorPage" || House.AreaOf(type) == "Features.Accounts";
}
