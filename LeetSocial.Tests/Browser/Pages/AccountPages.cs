using Microsoft.Playwright;

namespace LeetSocial.Tests.Browser.Pages;

/// <summary>The account forms, by the labels people read.</summary>
internal sealed class AccountPages(IPage page)
{
    public ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task Register(string username, string email, string password)
    {
        await Field("Username").FillAsync(username);
        await Field("Email").FillAsync(email);
        await Field("Password").FillAsync(password);
        await Field("Confirm password").FillAsync(password);
        await Button("Create account").ClickAsync();
    }

    public async Task SignIn(string usernameOrEmail, string password)
    {
        await Field("Username or email").FillAsync(usernameOrEmail);
        await Field("Password").FillAsync(password);
        await Button("Sign in").ClickAsync();
    }
}
