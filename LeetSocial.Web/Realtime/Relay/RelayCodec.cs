using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LeetSocial.Web.Realtime.Relay;

/// <summary>
/// Frames as versioned JSON. While instances of two releases run side by side, each passes over what it does not know:
/// a frame of a later version, a kind without a name here. The log makes up for it.
/// </summary>
internal static class RelayCodec
{
    public const int Version = 1;

    // It goes to Redis and back, never into a page.
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Encode(RelayFrame frame)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("from", frame.From);
            json.WriteNumber("beat", frame.Beat);
            json.WriteStartArray("items");
            foreach (var item in frame.Items)
            {
                Write(json, item);
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    /// <param name="bytes">What arrived.</param>
    /// <param name="self">The instance that reads. The items of its own frames are not worth reading.</param>
    /// <returns>Null for what cannot be read at all. Items that cannot be read are left out.</returns>
    public static RelayFrame? Decode(ReadOnlyMemory<byte> bytes, string self)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            if (root.GetProperty("v").GetInt32() > Version)
            {
                return null;
            }
            var from = root.GetProperty("from").GetString() ?? "";
            return new RelayFrame(
                from,
                root.GetProperty("beat").GetInt64(),
                from == self ? [] : [.. root.GetProperty("items").EnumerateArray().Select(Read).OfType<object>()]);
        }
        catch (Exception failure) when (IsMalformed(failure))
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, object item)
    {
        var name = item.GetType().Name;
        json.WriteStartObject();
        json.WriteString("kind", name);
        json.WritePropertyName("body");
        JsonSerializer.Serialize(json, item, RelayKinds.All[name]);
        json.WriteEndObject();
    }

    private static object? Read(JsonElement item)
    {
        try
        {
            return Known(item) is { } kind ? item.GetProperty("body").Deserialize(kind) : null;
        }
        catch (Exception failure) when (IsMalformed(failure))
        {
            return null;
        }
    }

    private static JsonTypeInfo? Known(JsonElement item) =>
        RelayKinds.All.GetValueOrDefault(item.GetProperty("kind").GetString() ?? "");

    // What JsonDocument and JsonSerializer throw on input that is no JSON, or other JSON than expected.
    private static bool IsMalformed(Exception failure) =>
        failure is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or NotSupportedException or ArgumentException;
}
