using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Forms;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Features.Accounts.Managing;

public sealed partial class SetUpTwoFactorPage
{
    private readonly Problems _problems = new();
    private Account _account = new();
    private AuthenticatorKey? _key;
    private string[]? _codes;

    [SupplyParameterFromForm]
    private CodeInput? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _account = await Own.Load();
        var secret = await Users.GetAuthenticatorKeyAsync(_account);
        if (secret is null || _account.TwoFactorEnabled)
        {
            Navigation.NavigateTo("/account/manage/two-factor");
            return;
        }
        _key = new AuthenticatorKey(_account.UserName!, secret);
    }

    private async Task Submit()
    {
        var code = (Input?.Code ?? "").Replace(" ", "").Replace("-", "");
        if (_account.TwoFactorEnabled
            || !await Users.VerifyTwoFactorTokenAsync(_account, Users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            _problems.Add(nameof(Input.Code), Text["CodeWrong"]);
            return;
        }
        await Users.SetTwoFactorEnabledAsync(_account, true);
        _codes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(_account, RecoveryCodes.Count) ?? []];
        await Own.Renew(_account);
    }

    private sealed class CodeInput
    {
        public string? Code { get; set; }
    }
}
