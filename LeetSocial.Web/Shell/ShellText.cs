namespace LeetSocial.Web.Shell;

/// <summary>Marks the resource file beside it.</summary>
public sealed class ShellText;
