// Stand-ins until the real ones land; whoever brings ReadBoard and IRateLimiter deletes this file.
using LeetSocial.Domain.Kernel;
namespace LeetSocial.Web.Realtime.Limits
{
    internal interface IRateLimiter { ValueTask<TimeSpan?> Take(string scope, string key, double perSecond, int burst); }
}
namespace LeetSocial.Web.Realtime
{
    internal sealed class ReadBoard { private int _n; public void Advance(RoomId room, PersonId person, string name, long sequence) { _n++; } }
}
