using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LeetSocial.Tests.Architecture.Reading;

/// <summary>Who refers to whom in a compiled assembly: bases, signatures, attributes, and everything that methods name.</summary>
internal sealed class CompiledCode
{
    private readonly MetadataReader _reader;
    private readonly PEReader _file;
    private readonly HashSet<Reference> _references = [];

    private CompiledCode(PEReader file)
    {
        _file = file;
        _reader = file.GetMetadataReader();
        foreach (var handle in _reader.TypeDefinitions) Read(handle);
    }

    public static IReadOnlyCollection<Reference> ReferencesOf(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        return new CompiledCode(file)._references;
    }

    private void Read(TypeDefinitionHandle handle)
    {
        var from = MentionedTypes.NameOf(_reader, handle);
        var type = _reader.GetTypeDefinition(handle);
        Mention(from, type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            Mention(from, _reader.GetInterfaceImplementation(implemented).Interface);
        }

        foreach (var field in type.GetFields())
        {
            Mention(from, _reader.GetFieldDefinition(field).DecodeSignature(MentionedTypes.Names, null));
        }

        foreach (var attribute in type.GetCustomAttributes()) Mention(from, _reader.GetCustomAttribute(attribute).Constructor);
        foreach (var method in type.GetMethods()) Read(from, _reader.GetMethodDefinition(method));
    }

    private void Read(string from, MethodDefinition method)
    {
        Mention(from, method.DecodeSignature(MentionedTypes.Names, null));
        foreach (var attribute in method.GetCustomAttributes()) Mention(from, _reader.GetCustomAttribute(attribute).Constructor);
        if (method.RelativeVirtualAddress == 0) return;

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            var locals = _reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(MentionedTypes.Names, null);
            foreach (var local in locals) Mention(from, local);
        }

        foreach (var named in Instructions.NamedIn(body)) Mention(from, named);
    }

    private void Mention(string from, MethodSignature<ImmutableArray<string>> signature)
    {
        Mention(from, signature.ReturnType);
        foreach (var parameter in signature.ParameterTypes) Mention(from, parameter);
    }

    private void Mention(string from, ImmutableArray<string> types, string? member = null)
    {
        // What the compiler makes for itself (anonymous types and the like) is nobody's decision.
        foreach (var to in types.Where(to => to != from && to[0] != '<')) _references.Add(new Reference(from, to, member));
    }

    private void Mention(string from, EntityHandle named, string? member = null)
    {
        if (named.IsNil) return;
        switch (named.Kind)
        {
            case HandleKind.TypeReference:
                Mention(from, [MentionedTypes.NameOf(_reader, (TypeReferenceHandle)named)], member);
                break;
            case HandleKind.TypeDefinition:
                Mention(from, [MentionedTypes.NameOf(_reader, (TypeDefinitionHandle)named)], member);
                break;
            case HandleKind.TypeSpecification:
                var constructed = _reader.GetTypeSpecification((TypeSpecificationHandle)named);
                Mention(from, constructed.DecodeSignature(MentionedTypes.Names, null), member);
                break;
            case HandleKind.MethodSpecification:
                var generic = _reader.GetMethodSpecification((MethodSpecificationHandle)named);
                foreach (var argument in generic.DecodeSignature(MentionedTypes.Names, null)) Mention(from, argument);
                Mention(from, generic.Method);
                break;
            case HandleKind.MemberReference:
                var used = _reader.GetMemberReference((MemberReferenceHandle)named);
                Mention(from, used.Parent, _reader.GetString(used.Name));
                break;
            case HandleKind.MethodDefinition:
                var own = _reader.GetMethodDefinition((MethodDefinitionHandle)named);
                Mention(from, own.GetDeclaringType(), _reader.GetString(own.Name));
                break;
        }
    }
}
