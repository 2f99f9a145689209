using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Ui;

/// <summary>
/// The one outline set: 24 units, 20 px, a stroke of 1.75. Constant markup rather than a component, which would cost a circuit memory for each.
/// All are decoration; the control around one carries its name.
/// </summary>
public static class Icons
{
    public static readonly MarkupString Chat = Draw("<path d=\"M21 12a8 8 0 0 1-8 8H4l2-3a8 8 0 1 1 15-5z\"/>");
    public static readonly MarkupString Rooms = Draw("<path d=\"M4 9h16M4 15h16M10 4 8 20M16 4l-2 16\"/>");
    public static readonly MarkupString People = Draw("<circle cx=\"9\" cy=\"8\" r=\"4\"/><path d=\"M2 21a7 7 0 0 1 14 0M17 4a4 4 0 0 1 0 8M22 21a7 7 0 0 0-4-6.3\"/>");
    public static readonly MarkupString Person = Draw("<circle cx=\"12\" cy=\"8\" r=\"4\"/><path d=\"M4 21a8 8 0 0 1 16 0\"/>");
    public static readonly MarkupString AddPerson = Draw("<circle cx=\"9\" cy=\"8\" r=\"4\"/><path d=\"M2 21a7 7 0 0 1 14 0M19 8v6M16 11h6\"/>");
    public static readonly MarkupString Plus = Draw("<path d=\"M12 5v14M5 12h14\"/>");
    public static readonly MarkupString Pencil = Draw("<path d=\"M12 20h9M16.5 3.5a2.1 2.1 0 0 1 3 3L7 19l-4 1 1-4z\"/>");
    public static readonly MarkupString Search = Draw("<circle cx=\"11\" cy=\"11\" r=\"7\"/><path d=\"m20 20-4-4\"/>");
    public static readonly MarkupString Info = Draw("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"M12 11v5M12 8h.01\"/>");
    public static readonly MarkupString Back = Draw("<path d=\"m15 5-7 7 7 7\"/>", turns: true);
    public static readonly MarkupString Leave = Draw("<path d=\"M10 4H5v16h5M15 8l4 4-4 4M19 12H9\"/>", turns: true);
    public static readonly MarkupString Close = Draw("<path d=\"M6 6l12 12M18 6 6 18\"/>");
    public static readonly MarkupString Check = Draw("<path d=\"m5 13 4 4L19 7\"/>");
    public static readonly MarkupString Lock = Draw("<rect x=\"5\" y=\"11\" width=\"14\" height=\"9\" rx=\"2\"/><path d=\"M8 11V8a4 4 0 0 1 8 0v3\"/>");
    public static readonly MarkupString Down = Draw("<path d=\"M12 5v14M6 13l6 6 6-6\"/>");
    public static readonly MarkupString Save = Draw("<path d=\"M12 4v11M7 10l5 5 5-5M5 20h14\"/>");
    public static readonly MarkupString Smile = Draw("<path d=\"M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 14s1.5 2 4 2 4-2 4-2M9 9h.01M15 9h.01\"/>");
    public static readonly MarkupString Gear = Draw("<circle cx=\"12\" cy=\"12\" r=\"3\"/><path d=\"M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2\"/>");
    public static readonly MarkupString Compass = Draw("<circle cx=\"12\" cy=\"12\" r=\"9\"/><path d=\"m15.5 8.5-2 5-5 2 2-5z\"/>");
    public static readonly MarkupString Microphone = Draw("<path d=\"M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3M5 11a7 7 0 0 0 14 0M12 18v3\"/>");
    public static readonly MarkupString Document = Draw("<path d=\"M14 3H6v18h12V7zM14 3v4h4\"/>");
    public static readonly MarkupString Folder = Draw("<path d=\"M3 7a2 2 0 0 1 2-2h4l2 3h8a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2z\"/>");
    public static readonly MarkupString Bookmark = Draw("<path d=\"M6 3h12v18l-6-4-6 4z\"/>");
    public static readonly MarkupString Calendar = Draw("<path d=\"M4 6h16v14H4zM4 10h16M8 3v4M16 3v4\"/>");
    public static readonly MarkupString Link = Draw("<path d=\"M9 15l6-6M10.5 6.5l2-2a5 5 0 0 1 7 7l-2 2M13.5 17.5l-2 2a5 5 0 0 1-7-7l2-2\"/>");
    public static readonly MarkupString More = Draw("<g fill=\"currentColor\"><circle cx=\"5\" cy=\"12\" r=\"1\"/><circle cx=\"12\" cy=\"12\" r=\"1\"/><circle cx=\"19\" cy=\"12\" r=\"1\"/></g>");
    public static readonly MarkupString Warning = Draw("<path d=\"M12 4 2.5 20h19zM12 10v4M12 17h.01\"/>");

    private static MarkupString Draw(string shape, bool turns = false) =>
        new($"<svg class=\"{(turns ? "i turns" : "i")}\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">{shape}</svg>");
}
