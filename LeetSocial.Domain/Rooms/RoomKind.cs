namespace LeetSocial.Domain.Rooms;

public enum RoomKind
{
    /// <summary>Between named people, who are the room's name.</summary>
    Direct,
    Group,
}

public enum RoomVisibility
{
    /// <summary>Everybody may find and join it.</summary>
    Public,

    /// <summary>It does not exist for those who are not in it.</summary>
    Private,
}

public enum MemberRole
{
    Member,
    Admin,
}
