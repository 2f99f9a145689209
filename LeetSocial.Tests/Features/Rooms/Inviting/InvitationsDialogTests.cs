using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Inviting;
using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Features.Rooms.Inviting;

public sealed class InvitationsDialogTests : UiContext
{
    private readonly List<NewInvitation> _made = [];
    private readonly List<Invitation> _links = [];
    private Refusal? _answer;

    [Fact]
    public void A_link_is_for_a_week_and_anybody_unless_one_says_otherwise()
    {
        var page = OpenDialog();
        Button(page, "Create link").Click();
        page.Find("#link-ends").Change("0");
        page.Find("#link-uses").Change("5");
        Button(page, "Create link").Click();

        Assert.Equal([new NewInvitation(TimeSpan.FromDays(7), null), new NewInvitation(null, 5)], _made);
    }

    [Fact]
    public void Each_link_tells_its_address_its_maker_its_end_and_who_came()
    {
        Stands(1, "abc", left: TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1), mostUses: 5, uses: 2);
        Stands(2, "def", left: TimeSpan.FromMinutes(90));
        Stands(3, "ghi", left: TimeSpan.FromMinutes(20));
        Stands(4, "jkl", left: null, uses: 3);
        var page = OpenDialog();

        Assert.Equal("http://localhost/join/abc", page.Find("#link-1").GetAttribute("value"));
        Assert.Equal(
            ["By Ada · 7 days left · 2 of 5 came", "By Ada · 2 hours left · 0 came", "By Ada · Less than an hour left · 0 came",
                "By Ada · No end · 3 came"],
            page.FindAll(".links small").Select(line => line.TextContent));
    }

    [Fact]
    public void Where_there_is_none_it_says_so() =>
        Assert.Equal("No link lets anybody in yet.", OpenDialog().Find(".hint").TextContent);

    [Fact]
    public void A_link_is_revoked_after_a_question_only()
    {
        Stands(1, "abc", left: null);
        var page = OpenDialog();
        Button(page, "Revoke").Click();
        page.WaitForState(() => page.FindAll("[role=dialog]").Count == 2);
        page.FindAll("button").Last(button => button.TextContent == "Cancel").Click();
        page.WaitForState(() => page.FindAll("[role=dialog]").Count == 1);
        Assert.Single(_links);

        Button(page, "Revoke").Click();
        page.WaitForState(() => page.FindAll("[role=dialog]").Count == 2);
        page.FindAll("button").Last(button => button.TextContent == "Revoke").Click();

        page.WaitForAssertion(() => Assert.Equal("No link lets anybody in yet.", page.Find(".hint").TextContent));
        Assert.Equal("The link lets nobody in any more.", page.Find("[role=status]").TextContent);
    }

    [Fact]
    public void A_refusal_is_said_and_another_can_be_tried()
    {
        _answer = Refusal.Invalid("TooManyInvitations");
        var page = OpenDialog();

        Button(page, "Create link").Click();

        Assert.Equal("A room can have 100 links at a time. Revoke one first.", page.Find(".complaint:not([hidden])").TextContent);
        Assert.False(Button(page, "Create link").HasAttribute("disabled"));
    }

    private void Stands(long id, string code, TimeSpan? left, int? mostUses = null, int uses = 0) =>
        _links.Add(new Invitation(id, code, "Ada", Clock.GetUtcNow() + left, mostUses, uses));

    private IRenderedComponent<DialogHost> OpenDialog() => Open(host => InvitationsDialog.Open(
        host, "Lab", () => Task.FromResult<IReadOnlyList<Invitation>>([.. _links]),
        wanted =>
        {
            if (_answer is null) _made.Add(wanted);
            return Task.FromResult(_answer);
        },
        link =>
        {
            _links.Remove(link);
            return Task.FromResult(_answer);
        })).Page;
}
