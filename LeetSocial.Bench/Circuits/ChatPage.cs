using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LeetSocial.Bench.Circuits;

/// <summary>What a browser reads out of the prerendered page to start a circuit on it.</summary>
internal sealed partial class ChatPage
{
    private ChatPage(Uri address, string html)
    {
        Address = address;
        State = ComponentState().Match(html).Groups[1].Value;
        Operations = AddRootComponents(html);
        Head = Number(Heads(), html);
        CursorVersion = (int)Number(CursorVersions(), html);
    }

    public Uri Address { get; }

    /// <summary>The persisted component state, protected by the server and passed back as it is.</summary>
    public string State { get; }

    /// <summary>The batch that asks the server to start every interactive root of the page.</summary>
    public string Operations { get; }

    /// <summary>The newest sequence in the room when the page was made.</summary>
    public long Head { get; }

    public int CursorVersion { get; }

    public static async Task<ChatPage> Get(HttpClient http, long room)
    {
        var address = new Uri(http.BaseAddress!, $"messages/{room}");
        using var response = await http.GetAsync(address);
        var html = await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        var page = new ChatPage(address, html);
        return response.RequestMessage!.RequestUri == address && page.State.Length > 0
            ? page
            : throw new BenchException($"{address} answered with {response.RequestMessage.RequestUri} and no circuit to start.");
    }

    private static string AddRootComponents(string html)
    {
        var operations = new JsonArray();
        foreach (Match comment in Markers().Matches(html))
        {
            // A prerendered root has a marker at each end; only the one in front describes it.
            if (JsonNode.Parse(comment.Groups[1].Value) is JsonObject marker && marker.ContainsKey("type"))
            {
                operations.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = operations.Count + 1, ["marker"] = marker });
            }
        }

        return new JsonObject { ["batchId"] = 1, ["operations"] = operations }.ToJsonString();
    }

    private static long Number(Regex attribute, string html) =>
        attribute.Match(html) is { Success: true } match ? long.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"<!--\s*Blazor:\s*(\{.*?\})\s*-->", RegexOptions.Singleline)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->", RegexOptions.Singleline)]
    private static partial Regex ComponentState();

    [GeneratedRegex("data-head=\"(\\d+)\"")]
    private static partial Regex Heads();

    [GeneratedRegex("data-cursor-version=\"(\\d+)\"")]
    private static partial Regex CursorVersions();
}
