using LeetSocial.Tests.Architecture.Reading;

namespace LeetSocial.Tests.Architecture;

/// <summary>Who may refer to whom. <see cref="OffendersTests"/> shows that each of these can fail.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void The_domain_knows_the_base_class_library_and_no_clock_no_chance_no_io() =>
        Nobody(DependencyRules.LeavesTheDomain, House.DomainReferences);

    [Fact]
    public void The_domain_is_compiled_against_the_base_class_library_alone() =>
        Assert.All(House.DomainAssembly.GetReferencedAssemblies(), assembly => Assert.True(DependencyRules.IsBaseClassLibrary(assembly), assembly.Name));

    [Fact]
    public void Realtime_knows_the_domain_and_of_the_data_only_how_it_is_read() =>
        Nobody(DependencyRules.LeavesRealtime, House.WebReferences);

    [Fact]
    public void Data_knows_the_domain_only() =>
        Nobody(DependencyRules.LeavesTheLayer("Data"), House.WebReferences);

    [Fact]
    public void Ui_knows_the_domain_only() =>
        Nobody(DependencyRules.LeavesTheLayer("Ui"), House.WebReferences);

    [Fact]
    public void Api_knows_the_domain_only() =>
        Nobody(DependencyRules.LeavesTheLayer("Api"), House.WebReferences);

    [Fact]
    public void Jobs_know_the_domain_and_the_data() =>
        Nobody(DependencyRules.LeavesTheLayer("Jobs", "Data"), House.WebReferences);

    [Fact]
    public void A_feature_reaches_another_only_through_an_interface_beside_its_door() =>
        Nobody(DependencyRules.ReachesIntoAnotherFeature, House.WebReferences);

    [Fact]
    public void The_shell_knows_doors_and_what_stands_beside_them_and_places_components() =>
        Nobody(DependencyRules.LooksBehindADoor, House.WebReferences);

    [Fact]
    public void Only_the_redis_adapters_know_redis() =>
        Nobody(DependencyRules.TouchesRedis, House.WebReferences);

    [Fact]
    public void Only_data_services_and_queries_use_entity_framework() =>
        Nobody(DependencyRules.TouchesEntityFramework, House.WebReferences);

    [Fact]
    public void A_component_touches_neither_database_nor_redis_nor_request() =>
        Nobody(DependencyRules.ReachesPastTheServices, House.WebReferences);

    [Fact]
    public void Every_part_of_the_web_stands_in_the_house() =>
        Assert.DoesNotContain(
            House.WebAssembly.GetTypes().Select(type => type.FullName!).Where(name => name.StartsWith(House.Web, StringComparison.Ordinal)),
            name => DependencyRules.StandsOutsideTheHouse(name));

    private static void Nobody(Func<Reference, bool> breaks, IEnumerable<Reference> references) =>
        Assert.Empty(references.Where(breaks).Select(reference => reference.ToString()).Distinct().Order(StringComparer.Ordinal));
}
