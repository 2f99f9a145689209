using System.Reflection;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Architecture.Reading;

namespace LeetSocial.Tests.Security;

/// <summary>Every mouth goes through the services, and there the table holds.</summary>
public sealed class RoleTests(RoleHouse house) : IClassFixture<RoleHouse>
{
    public static TheoryData<string> Acts => [.. RoleTable.Rows.Keys];

    [Fact]
    public void T27_every_method_of_a_service_has_its_row() =>
        Assert.Equal(Services().Order(StringComparer.Ordinal), RoleTable.Rows.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Acts))]
    public async Task T27_each_role_may_what_the_table_says_and_a_refusal_changes_nothing(string act)
    {
        var (expected, does) = RoleTable.Rows[act];
        var found = "";
        foreach (var role in Enum.GetValues<Role>())
        {
            var room = await house.Opens();
            var before = house.State(room);
            var refusal = await does(house, house.Is(role), room);
            found += Letter(refusal);
            if (refusal is not null) Assert.Equal(before, house.State(room));
        }

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task T27_no_service_takes_a_word_for_an_unknown_person()
    {
        var nobody = new Actor(new PersonId(999_999), house.Is(Role.Owner).Stamp, "forged");
        foreach (var (act, (_, does)) in RoleTable.Rows)
        {
            Assert.True((await does(house, nobody, await house.Opens()))?.Code == RefusalCode.Unauthenticated, act);
        }
    }

    // Whatever takes an actor and answers with an outcome is a door, wherever it stands.
    private static IEnumerable<string> Services() =>
        from type in House.WebAssembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false }
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        let parameters = method.GetParameters().Select(parameter => parameter.ParameterType).ToArray()
        where parameters is [{ } first, ..] && first == typeof(Actor) && IsOutcome(method.ReturnType)
        select $"{type.Name}.{method.Name}({string.Join(", ", parameters.Skip(1).Select(parameter => parameter.Name))})";

    private static bool IsOutcome(Type type) => type.IsGenericType
        && (type.GetGenericTypeDefinition() == typeof(Outcome<>) || type.GetGenericArguments().Any(IsOutcome));

    private static char Letter(Refusal? refusal) => refusal?.Code switch
    {
        null => '.',
        RefusalCode.Unauthenticated => 'U',
        var code => code.ToString()![0],
    };
}
