using LeetSocial.Domain.Kernel;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Ui;

/// <summary>What a person is told about a refusal: the sentence of its reason, with the seconds to wait at <c>{0}</c>.</summary>
internal static class RefusalWords
{
    public static string Tell(this IStringLocalizer text, Refusal refusal) =>
        text[refusal.Reason, Math.Ceiling(refusal.RetryAfter?.TotalSeconds ?? 0)];
}
