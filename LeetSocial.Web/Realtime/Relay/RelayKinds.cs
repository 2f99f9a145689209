using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime.Relay;

/// <summary>Every event and signal of the domain, by name.</summary>
internal static class RelayKinds
{
    public static FrozenDictionary<string, JsonTypeInfo> All { get; } = typeof(RoomEvent).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && (type.IsSubclassOf(typeof(RoomEvent)) || type.IsSubclassOf(typeof(Signal))))
        .Select(type => RelayJson.Default.GetTypeInfo(type) ?? throw new InvalidOperationException($"{type.Name} is missing in {nameof(RelayJson)}."))
        .ToFrozenDictionary(kind => kind.Type.Name);
}
