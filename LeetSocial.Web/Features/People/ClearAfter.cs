namespace LeetSocial.Web.Features.People;

/// <summary>How long what somebody chose to show holds.</summary>
public enum ClearAfter
{
    Never,
    HalfHour,
    Hour,
    FourHours,

    /// <summary>Until the day ends where the person is.</summary>
    Today,
}
