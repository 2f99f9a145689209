namespace LeetSocial.Domain.Uploads;

/// <summary>Whether a file's bytes are given out. The numbers are stored.</summary>
public enum FileState
{
    /// <summary>To whoever may have it.</summary>
    Shown = 0,

    /// <summary>To nobody yet: somebody has to look for malware in it, and has not answered.</summary>
    BeingChecked = 1,

    /// <summary>To nobody any more: malware was found, and the bytes are gone.</summary>
    Infected = 2,

    /// <summary>The same of a file that whoever looks does not take or has no answer for, so that it would never become clean.</summary>
    NotCheckable = 3,
}

public static class FileStates
{
    /// <summary>As pages and headers say it.</summary>
    public static string Word(this FileState state) => state switch
    {
        FileState.Shown => "shown",
        FileState.BeingChecked => "being-checked",
        FileState.Infected => "infected",
        _ => "not-checkable",
    };
}
