using System.Reflection;
using System.Reflection.Metadata;

namespace LeetSocial.Tests.Architecture.Reading;

/// <summary>A method body as it stands in a source file.</summary>
internal sealed record Method(string File, int FirstLine, int Lines);

/// <summary>How long methods are, from the debug symbols: first to last line that holds code.</summary>
internal static class Methods
{
    public static IEnumerable<Method> Of(Assembly assembly)
    {
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(assembly.Location, ".pdb")));
        var reader = symbols.GetMetadataReader();
        foreach (var handle in reader.MethodDebugInformation)
        {
            var method = reader.GetMethodDebugInformation(handle);
            var points = method.GetSequencePoints().Where(point => !point.IsHidden).ToArray();
            if (points.Length == 0) continue;
            var file = reader.GetString(reader.GetDocument(points[0].Document).Name);
            var first = points.Min(point => point.StartLine);
            yield return new Method(file, first, points.Max(point => point.EndLine) - first + 1);
        }
    }
}
