namespace LeetSocial.Domain.Uploads;

/// <summary>What a file is to the people who share it. Told by its bytes. The numbers are stored.</summary>
public enum FileKind
{
    Image = 0,
    Video = 1,
    Audio = 2,
    Document = 3,
    Text = 4,
    Code = 5,
    Archive = 6,
}
