namespace LeetSocial.Tests.Security;

/// <summary>What somebody is to a private room, in the order of the columns of <see cref="RoleTable"/>.</summary>
internal enum Role
{
    /// <summary>Of the whole community, and not in the room.</summary>
    Administrator,
    Owner,
    Admin,
    Member,
    Outsider,
    Removed,

    /// <summary>Still a member, but shut out of the community.</summary>
    Banned,

    /// <summary>A member whose sign-in has ended.</summary>
    SignedOut,
}
