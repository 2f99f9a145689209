using LeetSocial.Web.Realtime;

namespace LeetSocial.Tests.Realtime;

/// <summary>What a circuit asks its browser, whatever becomes of the connection.</summary>
public sealed class CircuitConnectionTests
{
    private readonly CircuitConnection _connection = new();

    [Fact]
    public async Task What_fails_while_nobody_is_there_is_asked_again_when_somebody_is()
    {
        var times = 0;
        await _connection.OnConnectionDownAsync(null!, TestContext.Current.CancellationToken);
        var answer = _connection.Insist(() => times++ == 0 ? ValueTask.FromException<int>(new TaskCanceledException()) : ValueTask.FromResult(times));
        Assert.False(answer.IsCompleted);

        await _connection.OnConnectionUpAsync(null!, TestContext.Current.CancellationToken);

        Assert.Equal(2, await answer);
    }

    [Fact]
    public async Task What_fails_while_somebody_is_there_has_failed() => await Assert.ThrowsAsync<TaskCanceledException>(
        () => _connection.Insist(() => ValueTask.FromException(new TaskCanceledException())));
}
