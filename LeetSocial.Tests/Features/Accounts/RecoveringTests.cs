using System.Net;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Accounts;

public sealed class RecoveringTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string Sent = "If an account has this address, a mail is on its way to it.";

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_a_mailed_link_which_works_once()
    {
        using var before = await host.SignedIn("forgetful");
        using var visitor = host.Visitor();
        using var asked = await visitor.Submits("/account/forgot-password", ("Email", "Forgetful@example.org"));
        Assert.Contains(Sent, (await asked.Page()).Body!.TextContent);
        var link = Mailbox.Link(await host.Mail.Receives("forgetful@example.org", "Reset your password"));

        using var set = await visitor.Submits(link, ("New password", "a new long one"), ("Confirm new password", "a new long one"));
        Assert.Equal("/account/login", set.Leads());
        Assert.Contains("Your password is changed.", (await visitor.Reads("/account/login")).Body!.TextContent);
        Assert.False(await before.IsSignedIn());
        using var entered = await visitor.SignsIn("forgetful", "a new long one");
        Assert.Equal("/messages", entered.Leads());

        using var again = await visitor.Submits(link, ("New password", "one more long one"), ("Confirm new password", "one more long one"));
        Assert.Equal(["This link does not work, or no longer. Ask for a new one."], await again.Complaints());
    }

    [Fact]
    public async Task T19_an_address_that_nobody_has_is_answered_alike_and_gets_nothing()
    {
        using var known = await host.SignedIn("knownone");
        using var visitor = host.Visitor();
        using var here = await visitor.Submits("/account/forgot-password", ("Email", "knownone@example.org"));
        using var there = await visitor.Submits("/account/forgot-password", ("Email", "nobody@example.org"));
        Assert.Equal((await here.Page()).Body!.TextContent, (await there.Page()).Body!.TextContent);
        await host.Mail.Receives("knownone@example.org", "Reset your password");
        await Eventually.Is(() => host.Database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Kind <> 'TrimLog'") == 0, "all jobs are done");
        Assert.Empty(host.Mail.Letters("nobody@example.org"));
    }

    [Fact]
    public async Task T19_T43_a_mail_that_cannot_be_ordered_is_not_told_as_sent_whosever_the_address_is()
    {
        await using var site = new LimitlessSite(services => services.Replace(ServiceDescriptor.Singleton<IJobQueue, UnwillingJobs>()));
        using var owner = new Visitor(site.Address);
        await owner.Registers("unmailed");
        foreach (var ask in (Func<Task<HttpResponseMessage>>[])[
            () => owner.Submits("/account/forgot-password", ("Email", "unmailed@example.org")),
            () => owner.Submits("/account/forgot-password", ("Email", "nobody@example.org")),
            () => owner.Submits("/account/manage/email", ("New email", "new@example.org"), ("Current password", Person.Password)),
        ])
        {
            using var answer = await ask();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.NotNull(answer.Headers.RetryAfter);
            Assert.Equal(["The server could not save this just now. Please try again."], await answer.Complaints());
        }
    }

    [Fact]
    public async Task A_password_that_was_tried_too_often_is_not_called_wrong()
    {
        using var estate = new Estate();
        await using var site = new InProcessHost(estate, time: new FakeTimeProvider(DateTimeOffset.UtcNow), settings: ("Limits:LoginsPerMinute", "1"));
        using var owner = new Visitor(site.Address);
        await owner.Registers("hurried");
        using var wrong = await owner.Submits("/account/manage/email", ("New email", "new@example.org"), ("Current password", "guess"));
        using var right = await owner.Submits("/account/manage/email", ("New email", "new@example.org"), ("Current password", Person.Password));

        Assert.Contains("This is not your current password.", await wrong.Complaints());
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Equal(["Too many attempts. Try again in 60 seconds."], await right.Complaints());
    }

    [Theory]
    [InlineData("/account/reset-password")]
    [InlineData("/account/reset-password?person=1&code=bm9uZQ")]
    [InlineData("/account/reset-password?person=1&code=%00%ff!!")]
    [InlineData("/account/reset-password?person=999999&code=bm9uZQ")]
    public async Task A_link_that_is_none_of_ours_is_told_so(string link)
    {
        using var visitor = host.Visitor();
        using var answer = await visitor.Submits(link, ("New password", "a new long one"), ("Confirm new password", "a new long one"));
        Assert.Equal(["This link does not work, or no longer. Ask for a new one."], await answer.Complaints());
    }

    [Fact]
    public async Task Nobodys_mailbox_can_be_filled()
    {
        using var known = await host.SignedIn("target");
        using var visitor = host.Visitor();
        for (var i = 0; i < 8; i++)
        {
            using var asked = await visitor.Submits("/account/forgot-password", ("Email", "target@example.org"));
            Assert.Contains(Sent, (await asked.Page()).Body!.TextContent);
        }
        await Eventually.Is(() => host.Database.Value<long>("SELECT COUNT(*) FROM jobs WHERE Kind <> 'TrimLog'") == 0, "all jobs are done");
        // One of them asked for confirmation.
        Assert.Equal(5, host.Mail.Letters("target@example.org").Count);
    }

    [Fact]
    public async Task Mail_goes_out_by_the_configured_server_with_the_public_address()
    {
        using var server = new SmtpSink();
        using var estate = new Estate();
        await using var site = new InProcessHost(estate, settings:
            [("Smtp:Host", "localhost"), ("Smtp:Port", $"{server.Port}"), ("Smtp:Tls", "none"), ("Smtp:From", "Chat <chat@example.org>"),
            ("App:PublicUrl", "https://chat.example.org/")]);
        using var visitor = new Visitor(site.Address);
        await visitor.Registers("mailed");
        await Eventually.Is(() => server.Letters.Count == 1, "the server took the mail");
        var letter = server.Letters.Single();
        Assert.Equal("chat@example.org", letter.From.Mailboxes.Single().Address);
        Assert.Equal("mailed@example.org", letter.To.Mailboxes.Single().Address);
        Assert.Contains("https://chat.example.org/account/confirm-email?person=", letter.TextBody, StringComparison.Ordinal);
        Assert.False(Directory.Exists(estate.MailFolder));
    }

    [Fact]
    public async Task An_address_is_changed_by_who_knows_the_password_and_reads_the_new_mail()
    {
        using var mover = await host.SignedIn("mover");
        using var refused = await mover.Submits("/account/manage/email", ("New email", "new@example.org"), ("Current password", "guess"));
        Assert.Contains("This is not your current password.", await refused.Complaints());
        using var asked = await mover.Submits("/account/manage/email", ("New email", "new@example.org"), ("Current password", Person.Password));
        Assert.Equal("/account/manage/email", asked.Leads());
        using var confirmed = await mover.Submits(Mailbox.Link(await host.Mail.Receives("new@example.org", "Confirm your address")));
        Assert.Equal("/account/manage/email", confirmed.Leads());
        using var other = host.Visitor();
        using var entered = await other.SignsIn("new@example.org");
        Assert.Equal("/messages", entered.Leads());
    }
}
