using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Forms;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Features.Accounts.Managing;

public sealed partial class TwoFactorPage
{
    private Account _account = new();
    private string[]? _codes;
    private int _codesLeft;
    private bool _isRemembered;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        _account = await Own.Load();
        _codesLeft = await Users.CountRecoveryCodesAsync(_account);
        _isRemembered = await SignIn.IsTwoFactorClientRememberedAsync(_account);
    }

    // A key of one's own only when it is asked for: making one ends all sign-ins, which looking at a page must not.
    private async Task SetUp()
    {
        await Users.ResetAuthenticatorKeyAsync(_account);
        await Own.Renew(_account);
        Navigation.NavigateTo("/account/manage/two-factor/set-up");
    }

    private async Task NewCodes()
    {
        if (_account.TwoFactorEnabled)
        {
            _codes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(_account, RecoveryCodes.Count) ?? []];
        }
    }

    private async Task ForgetBrowser()
    {
        await SignIn.ForgetTwoFactorClientAsync();
        Finish("BrowserForgotten");
    }

    private async Task TurnOff()
    {
        await Users.SetTwoFactorEnabledAsync(_account, false);
        await Users.ResetAuthenticatorKeyAsync(_account);
        await Own.Renew(_account);
        Finish("TwoFactorTurnedOff");
    }

    private void Finish(string notice)
    {
        Notices.Tell(HttpContext, notice);
        Navigation.NavigateTo("/account/manage/two-factor");
    }
}
