namespace LeetSocial.Web.Ui;

/// <summary>Marks the resource file beside it.</summary>
public sealed class UiText;
