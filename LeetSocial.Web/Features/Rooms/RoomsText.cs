namespace LeetSocial.Web.Features.Rooms;

/// <summary>Marks the texts of this feature.</summary>
internal sealed class RoomsText;
