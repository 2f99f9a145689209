namespace LeetSocial.Tests.Security;

/// <summary>Frames that are malformed or far too large: the server hangs up on who sent them, and on nobody else.</summary>
public sealed class FrameTests(Driven driven) : IClassFixture<Driven>
{
    public static TheoryData<string> Greetings => [.. BadFrames.InPlaceOfTheGreeting.Keys];

    public static TheoryData<string> Frames => [.. BadFrames.AfterTheGreeting.Keys];

    [Theory]
    [MemberData(nameof(Greetings))]
    public Task T32_a_bad_greeting_drops_that_connection(string what) => Drops(BadFrames.InPlaceOfTheGreeting[what]);

    [Theory]
    [MemberData(nameof(Frames))]
    public Task T32_a_bad_frame_drops_that_connection(string what) => Drops(BadFrames.Greeting, BadFrames.AfterTheGreeting[what]);

    private async Task Drops(params byte[][] frames)
    {
        var person = await driven.Registers($"f{Guid.NewGuid():N}"[..20]);
        await using var bystander = await driven.Opens(person);
        using var raw = await RawSocket.Opens(person, driven.Site.Address);

        foreach (var frame in frames) await raw.Sends(frame);
        await raw.IsHungUpOn();

        await bystander.Send("Undisturbed");
        Assert.Null(bystander.Fault);
    }
}
