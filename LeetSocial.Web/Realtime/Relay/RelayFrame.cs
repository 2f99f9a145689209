namespace LeetSocial.Web.Realtime.Relay;

/// <summary>What travels between instances at one go.</summary>
/// <param name="From">The instance that sent it.</param>
/// <param name="Beat">The number of the sender's heartbeat, 0 when it is none.</param>
/// <param name="Items">Events and signals in the order in which they were sent.</param>
internal sealed record RelayFrame(string From, long Beat, IReadOnlyList<object> Items);
