using System.Text.Json.Serialization;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;

namespace LeetSocial.Web.Realtime.Relay;

/// <summary>How each kind of event and signal is written down for the way to another instance. A new kind is one more line.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(PersonIdJson), typeof(RoomIdJson), typeof(MessageIdJson), typeof(FileIdJson)])]
[JsonSerializable(typeof(MessagePosted))]
[JsonSerializable(typeof(MessageEdited))]
[JsonSerializable(typeof(MessageDeleted))]
[JsonSerializable(typeof(ReactionAdded))]
[JsonSerializable(typeof(ReactionRemoved))]
[JsonSerializable(typeof(MessagePinned))]
[JsonSerializable(typeof(MessageUnpinned))]
[JsonSerializable(typeof(PreviewsChanged))]
[JsonSerializable(typeof(FilesChecked))]
[JsonSerializable(typeof(MemberJoined))]
[JsonSerializable(typeof(MemberLeft))]
[JsonSerializable(typeof(PersonRenamed))]
[JsonSerializable(typeof(RoomChanged))]
[JsonSerializable(typeof(MemberChanged))]
[JsonSerializable(typeof(TypingStarted))]
[JsonSerializable(typeof(TypingStopped))]
[JsonSerializable(typeof(ReadsAdvanced))]
[JsonSerializable(typeof(CursorMoved))]
[JsonSerializable(typeof(LaterChanged))]
[JsonSerializable(typeof(SavedChanged))]
[JsonSerializable(typeof(ReminderDue))]
[JsonSerializable(typeof(DraftChanged))]
[JsonSerializable(typeof(SessionsRevoked))]
[JsonSerializable(typeof(ProfileChanged))]
[JsonSerializable(typeof(EmojiChanged))]
internal sealed partial class RelayJson : JsonSerializerContext;
