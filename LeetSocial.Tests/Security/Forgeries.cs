using System.Reflection;
using LeetSocial.Web.Features.Chat;
using Microsoft.JSInterop;

namespace LeetSocial.Tests.Security;

/// <summary>
/// Every method that a browser may call, and what somebody is answered who aims it at a room they are not in. Found by their attribute:
/// one without a row fails <see cref="ForgedCallsTests"/>.
/// </summary>
internal static class Forgeries
{
    private const string Refused = "\"ok\":false";
    private const string Nothing = "null";
    private const string Void = "{}";

    /// <summary>Asks for a dialog, and is answered when that is closed.</summary>
    public const string Dialog = "";

    public static IReadOnlyDictionary<string, string> Rows { get; } = new Dictionary<string, string>
    {
        ["PageBridge.Activity"] = Nothing,
        ["PageBridge.MyRooms"] = "\"name\":\"General\"",
        ["PageBridge.EnterRoom"] = Refused,
        ["ChatBridge.Send"] = Refused,
        ["ChatBridge.SendCode"] = Refused,
        ["ChatBridge.SendFiles"] = Refused,
        ["ChatBridge.SendVoice"] = Refused,
        ["ChatBridge.Preview"] = Refused,
        ["ChatBridge.Edit"] = Refused,
        ["ChatBridge.Delete"] = Refused,
        ["ChatBridge.React"] = Refused,
        ["ChatBridge.RemovePreview"] = Refused,
        ["ChatBridge.Pin"] = Refused,
        ["ChatBridge.Save"] = Refused,
        ["ChatBridge.MarkUnread"] = Refused,
        ["ChatBridge.Schedule"] = Refused,
        ["ChatBridge.MoveScheduled"] = Refused,
        ["ChatBridge.RewriteScheduled"] = Refused,
        ["ChatBridge.CancelScheduled"] = Refused,
        ["ChatBridge.SendScheduled"] = Refused,
        ["ChatBridge.TakeFileOut"] = Refused,
        ["ChatBridge.Scheduled"] = "[]",
        ["ChatBridge.Remind"] = Refused,
        ["ChatBridge.KeepDraft"] = Refused,
        ["ChatBridge.Source"] = Refused,
        ["ChatBridge.Options"] = Nothing,
        ["ChatBridge.WhoReacted"] = "[]",
        ["ChatBridge.NameablePeople"] = Nothing,
        ["ChatBridge.NameableRooms"] = "[]",
        ["ChatBridge.Typing"] = Void,
        ["ChatBridge.Read"] = Refused,
        ["ChatBridge.LoadOlder"] = Refused,
        ["ChatBridge.LoadNewer"] = Refused,
        ["ChatBridge.JumpToLatest"] = Refused,
        ["ChatBridge.JumpToDate"] = Refused,
        ["ChatBridge.JumpTo"] = Refused,
        ["ChatBridge.Following"] = Nothing,
        ["ChatBridge.OpenReplies"] = Void,
        ["ChatBridge.OpenHistory"] = Dialog,
        ["ChatBridge.OpenForward"] = Dialog,
    };

    public static IReadOnlyDictionary<string, MethodInfo> Methods { get; } = (
        from type in typeof(ChatBridge).Assembly.GetTypes()
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.GetCustomAttribute<JSInvokableAttribute>() is not null
        select method).ToDictionary(method => $"{method.DeclaringType!.Name}.{method.Name}");

    /// <summary>Arguments as JSON that name a room, a message and a scheduled one of somebody else's, and are otherwise in order.</summary>
    public static string Aimed(MethodInfo method, long room, long message, long scheduled) =>
        $"[{string.Join(',', method.GetParameters().Select(parameter => Aimed(parameter, room, message, scheduled)))}]";

    /// <summary>The same with one argument at a time replaced by what nobody offered, and with too few and too many.</summary>
    public static IEnumerable<string> Twisted(MethodInfo method, long room, long message, long scheduled)
    {
        var aimed = method.GetParameters().Select(parameter => Aimed(parameter, room, message, scheduled)).ToArray();
        for (var place = 0; place < aimed.Length; place++)
        {
            foreach (var value in Values) yield return $"[{string.Join(',', [.. aimed[..place], value, .. aimed[(place + 1)..]])}]";
        }

        yield return "[]";
        yield return "{}";
        yield return "[";
        yield return $"[{string.Join(',', Enumerable.Repeat("1", 40))}]";
    }

    private static readonly string[] Values =
    [
        "0", "-1", "1.5", "9e99", $"{long.MaxValue}", $"{long.MinValue}", $"{int.MaxValue}", "null", "true", "\"maybe\"", "{}", "[]", "\"\"",
        "\"\\u0000\"", "\"\\ud800\"", "\"\\u202egnp.exe\"", $"\"{new string('a', 9_000)}\"", $"\"{new string('a', 50_000)}\"",
        "{\"__dotNetObject\":1}", "{\"__jsObjectId\":1}",
    ];

    private static string Aimed(ParameterInfo parameter, long room, long message, long scheduled) => parameter.Name switch
    {
        "roomId" => $"{room}",
        "messageId" or "replyTo" => $"{message}",
        "sequence" or "previewId" or "fileId" => "1",
        "fileIds" => "[1]",
        "scheduledId" => $"{scheduled}",
        "due" => $"\"{DateTimeOffset.UtcNow.AddDays(1):O}\"",
        "version" => "0",
        "day" => "\"2026-11-24T00:00:00Z\"",
        "cursorVersion" => "0",
        "clientMessageId" => $"\"{Guid.NewGuid():N}\"",
        "query" => "\"secret\"",
        "content" => "\"Forged\"",
        "codeLanguage" => "\"csharp\"",
        "emoji" => "\"👍\"",
        _ when parameter.ParameterType == typeof(bool) => "true",
        _ => throw new InvalidOperationException($"Nothing is known to aim {parameter.Member.Name}.{parameter.Name} with."),
    };
}
