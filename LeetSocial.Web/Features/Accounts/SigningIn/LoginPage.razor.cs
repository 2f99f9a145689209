using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Accounts.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

public sealed partial class LoginPage
{
    private readonly Problems _problems = new();

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm]
    private LoginInput Input { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery]
    private string? SignedOut { get; set; }

    protected override void OnInitialized()
    {
        Input ??= new LoginInput();
        if (HttpMethods.IsGet(HttpContext.Request.Method) && HttpContext.User.Identity?.IsAuthenticated == true)
        {
            Navigation.NavigateTo(LocalPath.OrMessages(ReturnUrl));
        }
    }

    private Task Submit() => Input.Passkey is { IsEmpty: false } passkey ? ByPasskey(passkey) : ByPassword();

    private async Task ByPasskey(PasskeyInput passkey)
    {
        if (passkey.CredentialJson is { Length: > 0 } credential && (await SignIn.EnterByPasskey(credential)).Succeeded)
        {
            Navigation.NavigateTo(LocalPath.OrMessages(ReturnUrl));
            return;
        }
        _problems.Add(null, Text["PasskeyFailed"]);
    }

    private async Task ByPassword()
    {
        Demand(nameof(Input.Login), Input.Login, "LoginMissing");
        Demand(nameof(Input.Password), Input.Password, "PasswordMissing");
        if (_problems.Any)
        {
            return;
        }
        var checkedAccount = await Credentials.Check(Input.Login!, Input.Password!);
        if (checkedAccount.IsRefused(out var refusal))
        {
            _problems.Add(refusal, Text);
            HttpContext.Answer(refusal);
            return;
        }
        Follow(await SignIn.Enter(checkedAccount.Value));
    }

    private void Follow(SignInResult result) => Navigation.NavigateTo(
        result.RequiresTwoFactor ? Forwarding("/account/login/two-factor") : LocalPath.OrMessages(ReturnUrl));

    private void Demand(string field, string? value, string problem)
    {
        if (string.IsNullOrEmpty(value))
        {
            _problems.Add(field, Text[problem]);
        }
    }

    private string Forwarding(string page) => Forward.To(page, ReturnUrl);

    private sealed class LoginInput
    {
        public string? Login { get; set; }
        public string? Password { get; set; }
        public PasskeyInput? Passkey { get; set; }
    }
}
