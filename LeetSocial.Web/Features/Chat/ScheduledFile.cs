namespace LeetSocial.Web.Features.Chat;

/// <summary>A file that waits with a scheduled message.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Size">In bytes.</param>
/// <param name="IsPicture">Whether it can be looked at.</param>
/// <param name="State">Whether it can be sent, as pages say it.</param>
internal sealed record ScheduledFile(long Id, string Name, long Size, bool IsPicture, string State);
