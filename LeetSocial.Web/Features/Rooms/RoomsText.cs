namespace LeetSocial.Web.Features.Rooms;

/// <summary>Marks the texts of this feature.</summary>
public sealed class RoomsText;
