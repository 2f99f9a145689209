namespace LeetSocial.Web.Ui;

/// <summary>The colour of a person or room, for ever the same. White text on any of them meets WCAG AA (4.5 : 1).</summary>
public static class AvatarColor
{
    internal static readonly string[] Palette =
    [
        "#4f46d8", "#be185d", "#0369a1", "#15803d", "#b45309", "#0f766e", "#6d28d9", "#0e7490",
        "#b91c1c", "#a21caf", "#1d4ed8", "#4d7c0f",
    ];

    public static string Of(long id) => Palette[(int)((ulong)id % (ulong)Palette.Length)];
}
