namespace LeetSocial.Web.Features.Rooms;
public sealed class RoomsText;
