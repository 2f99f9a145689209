using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Uploads;

namespace LeetSocial.Web.Features.Demo;

/// <summary>What the demo's people send along: files beside their talk, taken in as anybody's are.</summary>
internal sealed class DemoFiles(DemoCast cast, ITakeFiles files)
{
    public async Task<ImmutableArray<FileId>> Take(Said said)
    {
        var taken = ImmutableArray.CreateBuilder<FileId>();
        foreach (var name in said["attach"]?.Split(", ") ?? [])
        {
            await using var bytes = TalkFile.Open($"Files.{name}");
            // The demo is made so that nothing of it is refused.
            taken.Add((await files.Take(cast[said.Who], name, sendsOriginal: false, bytes, CancellationToken.None)).Value);
        }
        return taken.ToImmutable();
    }
}
