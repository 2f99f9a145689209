using System.Globalization;
using System.Text.Json;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Chat;

/// <summary>The receipts of one's own messages as the log's script reads them: <c>[[sequence, label], …]</c>.</summary>
internal static class ReceiptLabels
{
    private const int MostNames = 3;

    public static string Of(ReadPositions positions, Timeline timeline, PersonId viewer, IStringLocalizer<ChatText> text)
    {
        var own = timeline.Rows.Where(row => row.AuthorId == viewer).Select(row => row.Sequence);
        var receipts = positions.ReceiptsFor(viewer, own);
        return receipts.Count == 0
            ? ""
            : JsonSerializer.Serialize(receipts.Select(receipt => new object[] { receipt.Sequence, Label(receipt, text) }));
    }

    private static string Label(Receipt receipt, IStringLocalizer<ChatText> text) => receipt.Names.Length is > 0 and <= MostNames
        ? text["ReadByNames", string.Join(", ", receipt.Names)]
        : text["ReadByCount", receipt.Count.ToString(CultureInfo.CurrentCulture)];
}
