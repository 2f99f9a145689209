using System.Reflection;
using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace LeetSocial.Tests.Architecture.Reading;

/// <summary>A call whose last arguments stand in the code as strings: <c>AddContent(3, "Hello")</c>.</summary>
/// <param name="From">Full name of the type, and of the method.</param>
/// <param name="Call">The method that is called.</param>
/// <param name="Strings">In their order.</param>
internal sealed record Spoken(string From, string Call, IReadOnlyList<string> Strings)
{
    public static IReadOnlyList<Spoken> In(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        return [.. reader.MethodDefinitions.SelectMany(handle => In(file, reader, reader.GetMethodDefinition(handle)))];
    }

    private static List<Spoken> In(PEReader file, MetadataReader reader, MethodDefinition method)
    {
        var found = new List<Spoken>();
        if (method.RelativeVirtualAddress == 0) return found;
        var from = $"{MentionedTypes.NameOf(reader, method.GetDeclaringType())}.{reader.GetString(method.Name)}";
        var strings = new List<string>();
        foreach (var (kind, token) in Instructions.In(file.GetMethodBody(method.RelativeVirtualAddress)))
        {
            if (kind == OperandType.InlineString)
            {
                strings.Add(reader.GetUserString((UserStringHandle)MetadataTokens.Handle(token)));
                continue;
            }
            if (kind == OperandType.InlineMethod && strings.Count > 0) found.Add(new Spoken(from, NameOf(reader, MetadataTokens.EntityHandle(token)), [.. strings]));
            strings.Clear();
        }
        return found;
    }

    private static string NameOf(MetadataReader reader, EntityHandle method) => method.Kind switch
    {
        HandleKind.MemberReference => reader.GetString(reader.GetMemberReference((MemberReferenceHandle)method).Name),
        HandleKind.MethodDefinition => reader.GetString(reader.GetMethodDefinition((MethodDefinitionHandle)method).Name),
        HandleKind.MethodSpecification => NameOf(reader, reader.GetMethodSpecification((MethodSpecificationHandle)method).Method),
        _ => "",
    };
}
