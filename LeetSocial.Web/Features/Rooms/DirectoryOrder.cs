namespace LeetSocial.Web.Features.Rooms;

/// <summary>What comes first in the directory.</summary>
public enum DirectoryOrder
{
    /// <summary>Where most people are.</summary>
    Members,
    Name,
}
