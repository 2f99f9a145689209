namespace LeetSocial.Domain.Kernel;

/// <summary>Why something that was asked for is not done. Each mouth (page, REST, hub) maps it once to its own language.</summary>
public enum RefusalCode
{
    Invalid,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    TooMany,
    Unavailable,
}

/// <summary>An expected failure.</summary>
/// <param name="Code">What kind of failure it is.</param>
/// <param name="Reason">The key of the sentence that tells a person about it.</param>
/// <param name="RetryAfter">How long to wait before trying again, when trying again helps.</param>
/// <param name="Field">The input field that is to blame, if one is.</param>
public sealed record Refusal(RefusalCode Code, string Reason, TimeSpan? RetryAfter = null, string? Field = null)
{
    /// <summary>Absent and forbidden look alike to an outsider, so both are this.</summary>
    public static Refusal NotFound { get; } = new(RefusalCode.NotFound, "NotFound");

    public static Refusal Forbidden { get; } = new(RefusalCode.Forbidden, "Forbidden");

    public static Refusal Unauthenticated { get; } = new(RefusalCode.Unauthenticated, "SignedOut");

    /// <summary>It is no longer what it was when this was asked for.</summary>
    public static Refusal Conflict { get; } = new(RefusalCode.Conflict, "Conflict");

    public static Refusal Unavailable { get; } = new(RefusalCode.Unavailable, "Unavailable");

    public static Refusal Invalid(string reason, string? field = null) => new(RefusalCode.Invalid, reason, Field: field);

    public static Refusal TooMany(TimeSpan retryAfter) => new(RefusalCode.TooMany, "TooMany", retryAfter);
}
