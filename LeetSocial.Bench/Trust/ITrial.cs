namespace LeetSocial.Bench.Trust;

/// <summary>A threat or a fault of <c>docs/security.md</c>, tried as often as is promised there.</summary>
internal interface ITrial
{
    /// <summary>Its numbers in that table, as <c>T38</c>.</summary>
    IReadOnlyList<string> Threats { get; }

    Task<IReadOnlyList<Finding>> Run(Grounds grounds);
}

/// <summary>What was found.</summary>
/// <param name="Threat">As <c>T38</c>.</param>
/// <param name="Count">What was done, and how often.</param>
/// <param name="Claim">What must hold.</param>
/// <param name="Measured">What did.</param>
/// <param name="Holds">Whether that is enough.</param>
internal sealed record Finding(string Threat, string Count, string Claim, string Measured, bool Holds);
