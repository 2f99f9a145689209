namespace LeetSocial.Web.Realtime;

/// <summary>What a person's devices are doing, taken together.</summary>
/// <param name="IsConnected">At least one is there.</param>
/// <param name="IsActive">At least one is visible and was used within the last five minutes.</param>
internal readonly record struct Standing(bool IsConnected, bool IsActive)
{
    public static Standing operator |(Standing one, Standing other) =>
        new(one.IsConnected || other.IsConnected, one.IsActive || other.IsActive);
}
