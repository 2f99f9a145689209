using System.Text.Json;

namespace LeetSocial.Web.Features.CustomEmoji.Changing;

/// <summary>The shortcodes of the emoji that everybody has, from the very file that the picker reads. None of them is to be had for another.</summary>
internal sealed class UsualShortcodes(IWebHostEnvironment? site = null)
{
    private readonly Lazy<IReadOnlySet<string>> _all = new(() => Read(site?.WebRootFileProvider.GetFileInfo("lib/emoji/data.json")));

    public bool Contains(string name) => _all.Value.Contains(name);

    private static HashSet<string> Read(Microsoft.Extensions.FileProviders.IFileInfo? file)
    {
        if (file is not { Exists: true })
        {
            return [];
        }
        using var stream = file.CreateReadStream();
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray()
            .Where(emoji => emoji.TryGetProperty("shortcodes", out _))
            .SelectMany(emoji => emoji.GetProperty("shortcodes").EnumerateArray())
            .Select(code => code.GetString()!)];
    }
}
