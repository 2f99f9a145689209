using LeetSocial.Tests.Architecture.Reading;

namespace LeetSocial.Tests.Architecture;

/// <summary>Every feature has one door; the rest of it is its own affair.</summary>
public sealed class DoorTests
{
    public static TheoryData<string> Features => [.. PublicFace.Features().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_has_exactly_one_door(string feature)
    {
        var door = Assert.Single(PublicFace.TypesOf(feature), type => type.Name.EndsWith("Feature", StringComparison.Ordinal));
        Assert.True(PublicFace.IsDoor(door.FullName!), $"{door} is a static class named after its folder.");
        Assert.Contains(door.GetMethods(Everything), method => method.Name == "Add" + feature.Split('.')[^1]);
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void Behind_the_door_everything_is_internal(string feature) =>
        Assert.Empty(PublicFace.NeedlesslyPublic(feature, PublicFace.TypesOf(feature)));

    [Fact]
    public void A_type_that_is_public_for_nothing_is_noticed() =>
        Assert.Equal(
            [typeof(DoorTests).FullName!],
            PublicFace.NeedlesslyPublic("Features.Chat", [typeof(DoorTests), typeof(Offenders.GreedyComponent)]));

    private const System.Reflection.BindingFlags Everything =
        System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
}
