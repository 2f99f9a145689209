using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace LeetSocial.Tests.Architecture.Reading;

/// <summary>Walks the instructions of a method: what each of them names, or which string it takes.</summary>
internal static class Instructions
{
    private static readonly Dictionary<int, OperandType> Operands =
        typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!)
            .ToDictionary(code => code.Value & 0xFFFF, code => code.OperandType);

    /// <summary>The types, methods and fields that are named.</summary>
    public static IEnumerable<EntityHandle> NamedIn(MethodBodyBlock body) =>
        from step in In(body)
        where step.Kind is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok
        select MetadataTokens.EntityHandle(step.Token);

    /// <summary>Every instruction, by what stands behind it; the token is 0 where that is no token.</summary>
    public static IReadOnlyList<(OperandType Kind, int Token)> In(MethodBodyBlock body)
    {
        var code = body.GetILReader();
        var steps = new List<(OperandType, int)>();
        while (code.RemainingBytes > 0)
        {
            int value = code.ReadByte();
            if (value == 0xFE) value = 0xFE00 | code.ReadByte();
            steps.Add(Read(ref code, Operands[value]));
        }
        return steps;
    }

    private static (OperandType Kind, int Token) Read(ref BlobReader code, OperandType kind)
    {
        switch (kind)
        {
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok or OperandType.InlineString:
                return (kind, code.ReadInt32());
            case OperandType.InlineSwitch:
                var targets = code.ReadInt32();
                code.Offset += targets * 4;
                return (kind, 0);
            default:
                code.Offset += SizeOf(kind);
                return (kind, 0);
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
