namespace LeetSocial.Domain.Messages;

public enum MessageType
{
    Text,
    Image,
    File,
    Code,
    Voice,

    /// <summary>Written by the product, not by a person. Never counts as unread.</summary>
    System,
}
