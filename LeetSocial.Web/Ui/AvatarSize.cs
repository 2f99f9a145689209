namespace LeetSocial.Web.Ui;

public enum AvatarSize
{
    /// <summary>32 px: lists.</summary>
    Medium,

    /// <summary>26 px: a row of faces.</summary>
    Small,

    /// <summary>36 px: messages.</summary>
    Large,

    /// <summary>96 px: where it is chosen.</summary>
    Huge,
}
