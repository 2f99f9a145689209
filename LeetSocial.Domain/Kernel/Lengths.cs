namespace LeetSocial.Domain.Kernel;

/// <summary>The one table of lengths, in UTF-16 code units, as a browser counts them.</summary>
public static class Lengths
{
    public const int Message = 8_000;

    /// <summary>From here on the composer shows what is left.</summary>
    public const int MessageWarning = 7_000;

    public const int UsernameMin = 2;
    public const int Username = 32;
    public const int DisplayName = 64;
    public const int RoomName = 80;
    public const int Topic = 250;
    public const int Status = 100;

    /// <summary>One emoji, however many parts it is joined of.</summary>
    public const int StatusEmoji = 32;

    /// <summary>One reaction, however many parts it is joined of, or the name of one of the community's own between colons.</summary>
    public const int Emoji = EmojiName + 2;

    /// <summary>Of an emoji of the community's own.</summary>
    public const int EmojiName = 32;

    /// <summary>Name of a programming language, as after the fence of a code block.</summary>
    public const int CodeLanguage = 32;

    /// <summary>A client names its message; a GUID is usual.</summary>
    public const int ClientMessageId = 64;

    /// <summary>A link beyond that is never looked at.</summary>
    public const int PreviewAddress = 2_048;

    /// <summary>Name of a file, its ending included; longer ones are shortened.</summary>
    public const int FileName = 200;

    /// <summary>A client names its upload; a GUID is usual.</summary>
    public const int UploadName = 64;

    public const int PreviewSite = 60;
    public const int PreviewTitle = 150;
    public const int PreviewDescription = 300;
}
