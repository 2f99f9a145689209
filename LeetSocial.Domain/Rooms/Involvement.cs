namespace LeetSocial.Domain.Rooms;

/// <summary>What of a room a member wants to be told.</summary>
public enum Involvement
{
    Everything,
    Mentions,
    Nothing,
}
