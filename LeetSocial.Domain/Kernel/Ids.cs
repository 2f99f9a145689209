namespace LeetSocial.Domain.Kernel;

/// <summary>A person with an account. A positive integer.</summary>
public readonly record struct PersonId(long Value);

/// <summary>A room, direct or group. A positive integer.</summary>
public readonly record struct RoomId(long Value);

/// <summary>A message; ids grow with time over all rooms and may have gaps.</summary>
public readonly record struct MessageId(long Value);

/// <summary>A file that somebody uploaded. A positive integer.</summary>
public readonly record struct FileId(long Value);
