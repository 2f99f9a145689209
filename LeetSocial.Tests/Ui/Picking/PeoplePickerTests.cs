using System.Collections.Immutable;
using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Ui.Picking;

namespace LeetSocial.Tests.Ui.Picking;

public sealed class PeoplePickerTests : UiContext
{
    private static readonly PersonOption Ada = new(new PersonId(1), "Ada", "ada");
    private static readonly PersonOption Bo = new(new PersonId(2), "Bo", "bo");
    private ImmutableArray<PersonOption> _picked = [];

    [Fact]
    public void Arrows_and_enter_pick_and_backspace_takes_back()
    {
        var picker = Draw((query, _) => Task.FromResult<IReadOnlyList<PersonOption>>([Ada, Bo]));
        var field = picker.Find("[role=combobox]");

        field.KeyDown("ArrowDown");
        field.KeyDown("ArrowDown");
        Assert.Equal(picker.FindAll("[role=option]")[1].Id, picker.Find("[role=combobox]").GetAttribute("aria-activedescendant"));
        field.KeyDown("Enter");
        Assert.Equal([Bo], _picked);
        Assert.Equal(["Ada"], picker.FindAll("[role=option] span[dir]").Select(name => name.TextContent));

        picker.Find("[role=combobox]").KeyDown("Backspace");
        Assert.Empty(_picked);
    }

    [Fact]
    public void The_answer_to_an_older_query_never_overtakes_a_newer_one()
    {
        var answers = new Dictionary<string, TaskCompletionSource<IReadOnlyList<PersonOption>>>();
        var picker = Draw((query, _) => (answers[query] = new()).Task);

        picker.Find("input").Input("a");
        picker.Find("input").Input("b");
        picker.InvokeAsync(() => answers["b"].SetResult([Bo]));
        picker.InvokeAsync(() => answers["a"].SetResult([Ada]));

        picker.WaitForAssertion(() => Assert.Equal(["Bo"], picker.FindAll("[role=option] span[dir]").Select(name => name.TextContent)));
    }

    [Fact]
    public void Nobody_found_is_said()
    {
        var picker = Draw((_, _) => Task.FromResult<IReadOnlyList<PersonOption>>([]));
        picker.Find("input").Input("zz");

        Assert.Equal("Nobody by that name", picker.Find("[role=status]").TextContent);
    }

    private IRenderedComponent<PeoplePicker> Draw(PeopleSearch search)
    {
        IRenderedComponent<PeoplePicker>? picker = null;
        picker = Render<PeoplePicker>(set => set
            .Add(it => it.Label, "Members").Add(it => it.Search, search)
            .Add(it => it.PickedChanged, picked =>
            {
                _picked = picked;
                picker!.Render(again => again.Add(it => it.Picked, picked));
            }));
        return picker;
    }
}
