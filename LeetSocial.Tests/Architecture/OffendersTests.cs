using LeetSocial.Tests.Architecture.Offenders;
using LeetSocial.Tests.Architecture.Reading;

namespace LeetSocial.Tests.Architecture;

/// <summary>Each rule, seen to fail: on a type that breaks it, or on a reference that nobody may make.</summary>
public sealed class OffendersTests
{
    private static readonly string Greedy = typeof(GreedyComponent).FullName!;
    private static readonly Reference[] Grabs = [.. House.TestReferences.Where(reference => reference.From == Greedy)];

    [Fact]
    public void A_domain_type_that_reads_the_clock_is_noticed() =>
        Assert.Contains(Grabs.Where(DependencyRules.LeavesTheDomain), reference => reference is { To: "System.DateTimeOffset" });

    [Fact]
    public void A_domain_type_that_opens_a_file_is_noticed() =>
        Assert.Contains(Grabs.Where(DependencyRules.LeavesTheDomain), reference => reference is { To: "System.IO.File" });

    [Fact]
    public void A_domain_type_that_uses_a_framework_is_noticed() =>
        Assert.Contains(Grabs.Where(DependencyRules.LeavesTheDomain), reference => reference.To.StartsWith("Microsoft.", StringComparison.Ordinal));

    [Theory]
    [InlineData("Microsoft.EntityFrameworkCore.DbSet`1")]
    [InlineData("LeetSocial.Web.Data.LeetSocialDb")]
    [InlineData("StackExchange.Redis.ConnectionMultiplexer")]
    [InlineData("Microsoft.AspNetCore.Http.HttpContext")]
    public void A_component_that_reaches_past_the_services_is_noticed(string to) =>
        Assert.Contains(Grabs.Where(DependencyRules.ReachesPastTheServices), reference => reference.To == to);

    [Fact]
    public void A_stranger_to_redis_is_noticed() => Assert.Contains(Grabs, DependencyRules.TouchesRedis);

    [Fact]
    public void A_stranger_to_entity_framework_is_noticed() => Assert.Contains(Grabs, DependencyRules.TouchesEntityFramework);

    [Theory]
    [InlineData("Realtime")]
    [InlineData("Data")]
    [InlineData("Ui")]
    [InlineData("Api")]
    [InlineData("Jobs", "Data")]
    public void A_layer_that_knows_a_feature_is_noticed(string layer, params string[] allowed) =>
        Assert.True(DependencyRules.LeavesTheLayer(layer, allowed)(Between($"{layer}.Deep.Thing", "Features.Chat.ChatService")));

    [Theory]
    [InlineData("Data", "Realtime.RoomEventBus")]
    [InlineData("Ui", "Data.WriteQueue")]
    [InlineData("Api", "Jobs.IJobQueue")]
    [InlineData("Jobs", "Realtime.RoomEventBus", "Data")]
    public void A_layer_that_knows_another_is_noticed(string layer, string to, params string[] allowed) =>
        Assert.True(DependencyRules.LeavesTheLayer(layer, allowed)(Between($"{layer}.Thing", to)));

    [Theory]
    [InlineData("Data.LeetSocialDb", true)]
    [InlineData("Data.WriteQueue", true)]
    [InlineData("Features.Chat.ChatService", true)]
    [InlineData("Data.Reading.EventLog", false)]
    public void Real_time_that_does_more_than_read_is_noticed(string to, bool isNoticed) =>
        Assert.Equal(isNoticed, DependencyRules.LeavesRealtime(Between("Realtime.Thing", to)));

    [Fact]
    public void A_domain_that_is_compiled_against_more_is_noticed() =>
        Assert.Contains(House.WebAssembly.GetReferencedAssemblies(), assembly => !DependencyRules.IsBaseClassLibrary(assembly));

    [Theory]
    [InlineData("Helpers.Thing", true)]
    [InlineData("Features.Chat.Reading.Thing", false)]
    [InlineData("Program", false)]
    public void A_part_that_stands_outside_the_house_is_noticed(string type, bool isNoticed) =>
        Assert.Equal(isNoticed, DependencyRules.StandsOutsideTheHouse(House.Web + type));

    [Fact]
    public void A_feature_within_another_is_noticed() =>
        Assert.True(DependencyRules.ReachesIntoAnotherFeature(Between("Features.Rooms.Thing", "Features.Chat.ChatService")));

    [Fact]
    public void A_feature_that_knows_the_shell_is_noticed() =>
        Assert.True(DependencyRules.ReachesIntoAnotherFeature(Between("Features.Rooms.Thing", "Shell.ShellFeature")));

    [Fact]
    public void A_feature_that_asks_through_the_interface_is_let_be() =>
        Assert.False(DependencyRules.ReachesIntoAnotherFeature(Between("Features.Rooms.Thing", "Features.Accounts.ICurrentActor")));

    [Theory]
    [InlineData("Features.Chat.Writing.MessageLimits")]
    [InlineData("Features.Rooms.Joining.JoinWrite")]
    [InlineData("Data.WriteQueue")]
    [InlineData("Jobs.IJobQueue")]
    [InlineData("Realtime.RoomEventBus")]
    [InlineData("Realtime.Redis.RedisConnection")]
    public void A_shell_that_looks_behind_a_door_is_noticed(string to) =>
        Assert.True(DependencyRules.LooksBehindADoor(Between("Shell.ChatLayout", to)));

    [Theory]
    [InlineData("Features.Chat.ChatFeature")]
    [InlineData("Features.Chat.Conversation")]
    [InlineData("Features.Rooms.Details.RoomHeader")]
    [InlineData("Features.Rooms.Details.RoomHeaderModel")]
    [InlineData("Realtime.CircuitInbox")]
    public void A_shell_that_uses_what_stands_beside_a_door_is_let_be(string to) =>
        Assert.False(DependencyRules.LooksBehindADoor(Between("Shell.ChatLayout", to)));

    [Theory]
    [InlineData("Features.Chat.ConversationView", true)]
    [InlineData("Ui.Avatar", true)]
    [InlineData("Shell.App", false)]
    [InlineData("Features.Accounts.SigningIn.LoginPage", false)]
    public void A_live_component_that_holds_on_to_a_request_is_noticed(string component, bool isNoticed) => Assert.Equal(
        isNoticed,
        DependencyRules.ReachesPastTheServices(new Reference(House.Web + component, "Microsoft.AspNetCore.Http.HttpContext", null)));

    [Theory]
    [InlineData("Realtime.Limits.LocalRateLimiter", true)]
    [InlineData("Api.Health.HealthFeature", true)]
    [InlineData("Realtime.Redis.RedisRelay", false)]
    public void Redis_is_known_in_its_own_folder_only(string from, bool isNoticed) =>
        Assert.Equal(isNoticed, DependencyRules.TouchesRedis(new Reference(House.Web + from, "StackExchange.Redis.IDatabase", null)));

    private static Reference Between(string from, string to) => new(House.Web + from, House.Web + to, null);
}
