using System.Collections.Immutable;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Chat.Previewing;

/// <summary>What is to become of a message's links.</summary>
/// <param name="Addresses">Those that may be shown with what their pages say, in the order of the text, each once.</param>
/// <param name="Jobs">Where reading a page is ordered; null where none is looked at that is not shown already.</param>
internal sealed record LinkPlan(ImmutableArray<string> Addresses, IJobQueue? Jobs)
{
    public static LinkPlan None { get; } = new([], null);

    /// <summary>Whether there is nothing to do for a message that is new.</summary>
    public bool IsEmpty => Addresses.IsEmpty || Jobs is null;
}
