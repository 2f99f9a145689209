using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat.Writing;

namespace LeetSocial.Web.Features.Chat.Forwarding;

/// <summary>Two messages of one person, one right after the other: both stand there or neither.</summary>
internal sealed record PostTogetherWrite(PostMessageWrite First, PostMessageWrite Second)
    : IWrite<(PostMessageWrite.Posted First, PostMessageWrite.Posted Second)>
{
    public Outcome<(PostMessageWrite.Posted First, PostMessageWrite.Posted Second)> Apply(WriteSession session)
    {
        var first = (First with { Part = PostPart.First }).Apply(session);
        if (first.IsRefused(out var refusal))
        {
            return refusal;
        }
        var second = (Second with { Part = PostPart.Second }).Apply(session);
        return second.IsRefused(out refusal) ? refusal : (first.Value, second.Value);
    }
}
