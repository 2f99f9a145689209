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

    [Fact]
    public void A_layer_that_knows_another_is_noticed() =>
        Assert.True(DependencyRules.LeavesTheLayer("Realtime")(Between("Realtime.Thing", "Data.LeetSocialDb")));

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
    [InlineData("Data.WriteQueue")]
    public void A_shell_that_looks_behind_a_door_is_noticed(string to) =>
        Assert.True(DependencyRules.LooksBehindADoor(Between("Shell.ChatLayout", to)));

    private static Reference Between(string from, string to) => new(House.Web + from, House.Web + to, null);
}
