using System.Diagnostics;
using System.Net;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Data;

/// <summary>
/// The account pages while nothing can be written, asked of a process of the published build: some of them write through the
/// framework, past the queue that everything else goes through.
/// </summary>
public sealed class UnwillingDiskPagesTests : IDisposable
{
    private const string NewPassword = "another long enough one";

    /// <summary>Five seconds, and what a busy machine adds.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(25);

    private readonly Estate _estate = new();

    public void Dispose() => _estate.Dispose();

    [Fact]
    public async Task T43_while_the_database_is_locked_pages_say_soon_that_nothing_was_saved_and_signing_in_goes_on()
    {
        using var site = await Instance.Of(_estate);
        await site.Start();
        using var ada = new Visitor(site.Address);
        using var bob = new Visitor(site.Address);
        await ada.Registers("ada");

        using (_estate.Database.Lock())
        {
            KeepsWhatWasTyped("bob@example.org", await Answer(HttpStatusCode.ServiceUnavailable, Registers(bob)));
            KeepsWhatWasTyped("Countess", await Answer(HttpStatusCode.ServiceUnavailable, Renames(ada)));
            Assert.Contains("so nothing was changed", await Answer(HttpStatusCode.ServiceUnavailable, ChangesPassword(ada)), StringComparison.Ordinal);
            await Answer(HttpStatusCode.Redirect, bob.SignsIn("ada"));
        }

        Assert.Equal([("ada", "ada")], _estate.Database.Query("SELECT UserName, DisplayName FROM people", row => (row.GetString(0), row.GetString(1))));
        await Answer(HttpStatusCode.Redirect, ChangesPassword(ada));
        await Answer(HttpStatusCode.Redirect, Renames(ada));
        using var carl = new Visitor(site.Address);
        await Answer(HttpStatusCode.Redirect, carl.SignsIn("ada", NewPassword));
    }

    private static Task<HttpResponseMessage> Registers(Visitor visitor) => visitor.Submits(
        "/account/register",
        ("Username", "bob"), ("Email", "bob@example.org"), ("Password", Person.Password), ("Confirm password", Person.Password));

    private static Task<HttpResponseMessage> Renames(Visitor visitor) => visitor.Submits("/account/manage", ("Display name", "Countess"));

    private static Task<HttpResponseMessage> ChangesPassword(Visitor visitor) => visitor.Submits(
        "/account/manage/password",
        ("Current password", Person.Password), ("New password", NewPassword), ("Confirm new password", NewPassword));

    private static void KeepsWhatWasTyped(string value, string page)
    {
        Assert.Contains("could not save this just now", page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{value}\"", page, StringComparison.Ordinal);
    }

    private static async Task<string> Answer(HttpStatusCode expected, Task<HttpResponseMessage> asked)
    {
        var since = Stopwatch.GetTimestamp();
        using var answer = await asked;
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, Soon);
        if (expected == HttpStatusCode.ServiceUnavailable) Assert.Equal(TimeSpan.FromSeconds(5), answer.Headers.RetryAfter?.Delta);
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == answer.StatusCode, $"{answer.StatusCode}: {page}");
        return page;
    }
}
