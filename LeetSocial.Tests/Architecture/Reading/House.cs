using System.Reflection;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Tests.Architecture.Reading;

/// <summary>The rooms of the house, as namespaces.</summary>
internal static class House
{
    public const string Web = "LeetSocial.Web.";
    public const string Features = Web + "Features.";

    public static readonly Assembly DomainAssembly = typeof(RoomEvent).Assembly;
    public static readonly Assembly WebAssembly = typeof(Program).Assembly;

    public static readonly IReadOnlyCollection<Reference> DomainReferences = CompiledCode.ReferencesOf(DomainAssembly);
    public static readonly IReadOnlyCollection<Reference> WebReferences = CompiledCode.ReferencesOf(WebAssembly);
    public static readonly IReadOnlyCollection<Reference> TestReferences = CompiledCode.ReferencesOf(typeof(House).Assembly);

    /// <summary><c>Realtime</c>, <c>Features.Chat</c>, …; empty for the composition root and for what is not ours.</summary>
    public static string AreaOf(string type)
    {
        if (!type.StartsWith(Web, StringComparison.Ordinal)) return "";
        var parts = type[Web.Length..].Split('.');
        return parts switch
        {
            { Length: 1 } => "",
            ["Features", var feature, _, ..] => $"Features.{feature}",
            _ => parts[0],
        };
    }

    public static bool IsWithin(string type, params ReadOnlySpan<string> namespaces)
    {
        foreach (var name in namespaces)
        {
            if (type.StartsWith(name + ".", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    public static Type? TypeOf(string name) => WebAssembly.GetType(name);
}
