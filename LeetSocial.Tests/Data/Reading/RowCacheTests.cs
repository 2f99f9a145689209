using System.Runtime.CompilerServices;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Data.Reading;
using Xunit;
using static LeetSocial.Tests.Data.Reading.CachedRows;

namespace LeetSocial.Tests.Data.Reading;

/// <summary>All who look at a message hold the same row, and rows that nobody looks at any more are let go of.</summary>
public sealed class RowCacheTests
{
    private readonly RowCache _cache = new();

    [Fact]
    public void Who_looks_at_a_message_gets_the_row_that_others_look_at()
    {
        var first = _cache.Share(Row(1));

        Assert.Same(first, _cache.Share(Row(1)));
        Assert.Same(first, Find(1));
    }

    [Fact]
    public void A_newer_revision_and_another_name_take_the_place_of_what_was_kept()
    {
        var old = _cache.Share(Row(1));

        Assert.Null(_cache.Find(old.Id, 2, RowNames.Of(old)));
        Assert.Null(_cache.Find(old.Id, 1, new RowNames("Ada Lovelace", null, null, null)));
        Assert.Null(_cache.Find(old.Id, 1, RowNames.Of(old) with { Avatar = "0123456789ab" }));
        var edited = _cache.Share(Row(1, revision: 2));
        Assert.Same(edited, _cache.Share(Row(1)));
    }

    [Fact]
    public void However_much_is_read_what_is_asked_for_now_and_then_stays_and_nothing_else()
    {
        var open = _cache.Share(Row(1));
        var passed = Pass(2);
        for (var n = 0; n < 10; n++)
        {
            Assert.Same(open, Find(1));
            _cache.Share(Row(100 + n, html: new string('x', 1_000_000)));
        }
        _cache.ReadMuchElse();

        GC.Collect();
        Assert.False(passed.IsAlive);
        Assert.Null(Find(1));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Pass(long id) => new(_cache.Share(Row(id)));

    private TimelineRow? Find(long id) => _cache.Find(new MessageId(id), 1, RowNames.Of(Row(id)));
}
