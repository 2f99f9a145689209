using System.Text.Json;
using System.Text.Json.Serialization;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime.Relay;

/// <summary>An id is its number.</summary>
internal abstract class IdJson<T>(Func<long, T> read, Func<T, long> write) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => read(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(write(value));
}

internal sealed class PersonIdJson() : IdJson<PersonId>(value => new PersonId(value), id => id.Value);

internal sealed class RoomIdJson() : IdJson<RoomId>(value => new RoomId(value), id => id.Value);

internal sealed class MessageIdJson() : IdJson<MessageId>(value => new MessageId(value), id => id.Value);

internal sealed class FileIdJson() : IdJson<FileId>(value => new FileId(value), id => id.Value);
