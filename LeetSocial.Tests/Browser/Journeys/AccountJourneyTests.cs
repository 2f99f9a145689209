using System.Text.Json;
using System.Text.RegularExpressions;
using LeetSocial.Tests.Browser.Pages;
using LeetSocial.Tests.Features.Accounts;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Journeys;

/// <summary>Coming in, and looking after one's account, in a browser. Each journey is a person of its own; the host is shared.</summary>
public sealed class AccountJourneyTests(AccountsHost host) : IClassFixture<AccountsHost>
{
    private const string NewPassword = "Another-horse-8-battery";

    [Fact]
    public async Task An_account_is_made_and_left_without_script()
    {
        await using var device = await Device.At(host.Site.Address, new BrowserNewContextOptions { JavaScriptEnabled = false });
        var (page, forms) = await Opens(device, "/account/register");

        await forms.Register("plain", "plain@example.org", Person.Password);
        await IsAt(page, "/messages");

        await page.GotoAsync("/account/logout");
        await forms.Button("Sign out").ClickAsync();
        await IsAt(page, "/account/login");
    }

    [Fact]
    public async Task Whoever_was_on_the_way_arrives_there_after_a_wrong_and_a_right_password()
    {
        await Exists("returning");
        await using var device = await Device.At(host.Site.Address);
        var (page, forms) = await Opens(device, "/account/manage/email");

        await forms.SignIn("returning", "not the password");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("do not go together");
        await forms.SignIn("returning", Person.Password);
        await IsAt(page, "/account/manage/email");
        Assert.Empty(device.Troubles);
        await Accessibility.Holds(page);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_way_of_a_mail()
    {
        await Exists("forgetful");
        await using var device = await Device.At(host.Site.Address);
        var (page, forms) = await Opens(device, "/account/forgot-password");
        await forms.Field("Email").FillAsync("forgetful@example.org");
        await forms.Button("Mail me a link").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();

        await page.GotoAsync(Mailbox.Link(await host.Mail.Receives("forgetful@example.org", "Reset your password")));
        await forms.Field("New password").FillAsync(NewPassword);
        await forms.Field("Confirm new password").FillAsync(NewPassword);
        await forms.Button("Set password").ClickAsync();
        await IsAt(page, "/account/login");
        await forms.SignIn("forgetful", NewPassword);
        await IsAt(page, "/messages");
        await Accessibility.Holds(page);
    }

    [Fact]
    public async Task A_second_factor_is_scanned_or_typed_and_asked_for_and_a_recovery_code_stands_in()
    {
        await using var device = await Device.At(host.Site.Address);
        var (page, forms) = await ComesIn(device, "careful", "/account/manage/two-factor");
        await forms.Button("Set up two-factor sign-in").ClickAsync();
        var picture = page.GetByRole(AriaRole.Img, new() { Name = "QR code for your authenticator app" });
        Assert.Equal(await page.Locator(".authenticator-link").GetAttributeAsync("href"), await QrReader.Read(picture));
        await Assertions.Expect(page.Locator(".authenticator-key")).ToHaveTextAsync(new Regex("^[a-z2-7 ]{16,}$"));
        var key = (await page.Locator(".authenticator-key").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await forms.Field("Code from your authenticator app").FillAsync(Totp.Now(key));
        await forms.Button("Turn on").ClickAsync();
        var recovery = await page.Locator(".recovery-codes code").First.InnerTextAsync();

        await using var phone = await Device.At(host.Site.Address);
        (page, forms) = await Opens(phone, "/account/login");
        await forms.SignIn("careful", Person.Password);
        await forms.Field("Code from your authenticator app").FillAsync(Totp.Now(key));
        await forms.Button("Sign in").ClickAsync();
        await IsAt(page, "/messages");

        await using var borrowed = await Device.At(host.Site.Address);
        (page, forms) = await Opens(borrowed, "/account/login");
        await forms.SignIn("careful", Person.Password);
        await page.GetByRole(AriaRole.Link, new() { Name = "Use a recovery code" }).ClickAsync();
        await forms.Field("Recovery code").FillAsync(recovery);
        await forms.Button("Sign in").ClickAsync();
        await IsAt(page, "/messages");
        await Accessibility.Holds(page);
    }

    [Fact]
    public async Task A_passkey_is_made_and_named_and_signs_in()
    {
        await using var device = await Device.At(host.Site.Address);
        var (page, forms) = await ComesIn(device, "keyring", "/account/manage/passkeys");
        await HasAFingerprintReader(page);
        await forms.Button("Add a passkey").ClickAsync();
        await IsAt(page, "/account/manage/passkeys/");
        await forms.Field("Passkey name").FillAsync("Work laptop");
        await forms.Button("Save").ClickAsync();
        await Assertions.Expect(page.GetByText("Work laptop")).ToBeVisibleAsync();

        await page.GotoAsync("/account/logout");
        await forms.Button("Sign out").ClickAsync();
        // The page offers passkeys as it opens, and this reader agrees to whatever it is offered.
        await IsAt(page, "/messages");
        await Accessibility.Holds(page);
    }

    [Fact]
    public async Task A_profile_is_changed_and_everything_kept_can_be_taken_along()
    {
        await using var device = await Device.At(host.Site.Address);
        var (page, forms) = await ComesIn(device, "tidy", "/account/manage");
        await forms.Field("Display name").FillAsync("Tidy Person");
        await forms.Button("Save").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToBeVisibleAsync();
        await Assertions.Expect(forms.Field("Display name")).ToHaveValueAsync("Tidy Person");

        await page.GotoAsync("/account/manage/personal-data");
        var download = await page.RunAndWaitForDownloadAsync(() => forms.Button("Download my data").ClickAsync());
        await using var file = await download.CreateReadStreamAsync();
        using var data = await JsonDocument.ParseAsync(file, default, TestContext.Current.CancellationToken);
        Assert.Contains("Tidy Person", data.RootElement.GetRawText(), StringComparison.Ordinal);
        await Accessibility.Holds(page);
    }

    private async Task<(IPage Page, AccountPages Forms)> ComesIn(Device device, string name, string path)
    {
        await Exists(name);
        var (page, forms) = await Opens(device, path);
        await forms.SignIn(name, Person.Password);
        await IsAt(page, path);
        return (page, forms);
    }

    private static async Task<(IPage Page, AccountPages Forms)> Opens(Device device, string path)
    {
        var page = await device.Context.NewPageAsync();
        await page.GotoAsync(path);
        return (page, new AccountPages(page));
    }

    private async Task Exists(string name) => (await host.SignedIn(name)).Dispose();

    private static Task IsAt(IPage page, string path) => Assertions.Expect(page).ToHaveURLAsync(new Regex(Regex.Escape(path)));

    private static async Task HasAFingerprintReader(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
