extern alias Bench;
using Bench::LeetSocial.Bench.Circuits;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Accounts.Sessions;

namespace LeetSocial.Tests.Security;

/// <summary>What a page's scripts answer is a claim, and may never come.</summary>
public sealed class LyingScriptsTests(Driven driven) : IClassFixture<Driven>
{
    public static TheoryData<string> Lies =>
    [
        "true",
        "\"a text\"",
        "[]",
        """{"__jsObjectId":-1}""",
        """{"__dotNetObject":1}""",
        "not JSON at all",
        $"\"{new string('a', 60_000)}\"",
    ];

    [Fact]
    public async Task T33_a_page_that_never_answers_holds_up_nobody_and_leaves_nothing_behind()
    {
        await using var bystander = await driven.Opens(await driven.Registers("beside-the-mute"));
        await using (var mute = await driven.Begins(await driven.Registers("mute"), _ => null))
        {
            await Eventually.Is(() => driven.Site.Get<OpenCircuits>().Of(Person("mute")).Length == 1, "the circuit is open");
            await bystander.Send("Undisturbed");
        }

        await Eventually.Is(() => driven.Site.Get<OpenCircuits>().Of(Person("mute")).Length == 0, "the mute circuit is given back");
        Assert.Null(bystander.Fault);
    }

    [Fact]
    public async Task T33_a_page_that_does_not_answer_is_cut_off_with_its_sign_in_all_the_same()
    {
        var stubborn = await driven.Registers("stubborn");
        await using var page = await driven.Begins(
            stubborn, call => call.Identifier == "location.assign" ? null : ScriptCall.Honestly(call));

        var person = Person("stubborn");
        await Eventually.Is(() => driven.Site.Get<OpenCircuits>().Of(person).Length == 1, "the circuit is open");

        Assert.Null((await driven.Site.Get<IRevokeSessions>().Revoke(person)).Refusal);

        await Eventually.Is(() => page.Fault is not null, "the connection is cut");
    }

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task T33_a_page_that_lies_harms_itself_at_most(string lie)
    {
        var name = $"liar{Guid.NewGuid():N}"[..20];
        await using var bystander = await driven.Opens(await driven.Registers($"b{name}"));
        await using var liar = await driven.Begins(await driven.Registers(name), _ => lie);

        await bystander.Send("Undisturbed");
        await driven.Site.Get<IRevokeSessions>().Revoke(Person(name));

        await Eventually.Is(() => liar.Fault is not null, "the liar is cut off");
        await bystander.Send("Still undisturbed");
        Assert.Null(bystander.Fault);
    }

    private PersonId Person(string name) => new(driven.Database.PersonNamed(name));
}
