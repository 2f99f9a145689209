using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Data;

/// <summary>
/// A prepared change. It runs alone inside the writer's transaction, so what it reads is still true when it writes.
/// </summary>
internal interface IWrite<T>
{
    /// <summary>Checks and changes. A refusal takes back whatever this write did.</summary>
    Outcome<T> Apply(WriteSession session);
}
