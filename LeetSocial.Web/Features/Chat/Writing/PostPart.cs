namespace LeetSocial.Web.Features.Chat.Writing;

/// <summary>What a message is to those that are posted in the same write.</summary>
internal enum PostPart
{
    /// <summary>There is no other.</summary>
    Whole,

    /// <summary>Another follows; whatever is written must be possible to take back with it.</summary>
    First,

    /// <summary>Said in one breath with the one before it, which has asked slow mode.</summary>
    Second,
}
