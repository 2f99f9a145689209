using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace LeetSocial.Web.Features.Uploads.Serving;

/// <summary>Which bytes of a file a request is for. Several parts at once are more than a player asks for: it is given everything.</summary>
/// <param name="Status">How the answer begins.</param>
/// <param name="Offset">Where the bytes begin.</param>
/// <param name="Length">How many there are; null where only the store knows.</param>
/// <param name="Header">What the answer says of them.</param>
internal sealed record PartAskedFor(int Status, long Offset, long? Length, string? Header)
{
    public static PartAskedFor Everything { get; } = new(StatusCodes.Status200OK, 0, null, null);

    public static PartAskedFor All(ServedFile file) => Everything with { Length = file.Size };

    public static PartAskedFor Of(HttpRequest request, ServedFile file)
    {
        var headers = request.GetTypedHeaders();
        if (headers.Range is not { Ranges: { Count: 1 } ranges } range || range.Unit != "bytes" || IsOfAnother(headers.IfRange, file))
        {
            return All(file);
        }
        var asked = ranges.Single();
        var from = asked.From ?? Math.Max(0, file.Size - asked.To!.Value);
        var to = asked.From is null ? file.Size - 1 : Math.Min(asked.To ?? long.MaxValue, file.Size - 1);
        return from > to
            ? new PartAskedFor(StatusCodes.Status416RangeNotSatisfiable, 0, 0, string.Create(CultureInfo.InvariantCulture, $"bytes */{file.Size}"))
            : new PartAskedFor(
                StatusCodes.Status206PartialContent, from, to - from + 1,
                string.Create(CultureInfo.InvariantCulture, $"bytes {from}-{to}/{file.Size}"));
    }

    // The bytes never change, so that only a tag of another file can differ.
    private static bool IsOfAnother(RangeConditionHeaderValue? condition, ServedFile file) =>
        condition is not null && condition.EntityTag?.Compare(new EntityTagHeaderValue(file.Tag), useStrongComparison: true) != true;
}
