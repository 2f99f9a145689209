using System.Collections.Concurrent;
using System.Reflection;
using LeetSocial.Tests.Architecture.Reading;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Tests.Architecture;

/// <summary>What a feature shows to the others: its door, the interfaces beside it, and the types those speak of.</summary>
internal static class PublicFace
{
    private static readonly ConcurrentDictionary<string, HashSet<string>> Known = new();

    /// <summary>Full names of a feature's public interfaces beside the door, with the public types in their signatures.</summary>
    public static HashSet<string> Of(string feature) => Known.GetOrAdd(feature, static name =>
    {
        var interfaces = TypesOf(name).Where(type => type.IsPublic && type.IsInterface && IsBesideTheDoor(type)).ToArray();
        var spoken = interfaces.SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            .SelectMany(Parts)
            .Where(type => type.IsPublic && House.AreaOf(type.FullName!) == name);
        return [.. interfaces.Concat(spoken).Select(type => type.FullName!)];
    });

    public static bool IsDoor(string type) => House.TypeOf(type) is { IsAbstract: true, IsSealed: true } found
        && found.Name == House.AreaOf(type).Split('.')[^1] + "Feature";

    public static IReadOnlyCollection<Type> TypesOf(string area) =>
        [.. House.WebAssembly.GetTypes().Where(type => !type.IsNested && type.FullName is { } name && House.AreaOf(name) == area)];

    public static IEnumerable<string> Features() =>
        House.WebAssembly.GetTypes().Select(type => House.AreaOf(type.FullName ?? ""))
            .Where(area => area.StartsWith("Features.", StringComparison.Ordinal)).Distinct();

    /// <summary>What the components of a feature are given: public down to what it consists of, because the compiler insists.</summary>
    public static HashSet<string> GivenToComponents(IEnumerable<Type> types) =>
    [
        .. Reachable(types
            .Where(IsComponent)
            .SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(property => property.IsDefined(typeof(ParameterAttribute), true) || property.IsDefined(typeof(CascadingParameterAttributeBase), true))
            .SelectMany(property => Parts(property.PropertyType))).Select(type => type.FullName!),
    ];

    /// <summary>Public without a reason: no component, not given to one, neither the door nor what stands beside it.</summary>
    public static IEnumerable<string> NeedlesslyPublic(string feature, IReadOnlyCollection<Type> types)
    {
        var given = GivenToComponents(types);
        return from type in types
               where type.IsPublic && !IsComponent(type) && type.Name != "_Imports"
               let name = type.FullName!
               where !IsDoor(name) && !given.Contains(name) && !Of(feature).Contains(name)
               select name;
    }

    private static bool IsComponent(Type type) => type.IsAssignableTo(typeof(IComponent));

    private static bool IsBesideTheDoor(Type type) => type.Namespace == House.Web + House.AreaOf(type.FullName!);

    private static HashSet<Type> Reachable(IEnumerable<Type> roots)
    {
        var reached = new HashSet<Type>();
        var open = new Stack<Type>(roots);
        while (open.TryPop(out var type))
        {
            if (type.Assembly != House.WebAssembly || !reached.Add(type)) continue;
            foreach (var property in type.GetProperties()) Parts(property.PropertyType).ToList().ForEach(open.Push);
        }

        return reached;
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
