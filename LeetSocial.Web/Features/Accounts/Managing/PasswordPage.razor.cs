using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Accounts.Forms;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Features.Accounts.Managing;

public sealed partial class PasswordPage
{
    private readonly Problems _problems = new();

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "password")]
    private PasswordInput? Input { get; set; }

    private async Task Change()
    {
        var current = _problems.Take(Current(), Text);
        var chosen = _problems.Take(PasswordRule.Parse(Input!.NewPassword, Input.ConfirmNewPassword, nameof(Input.NewPassword)), Text);
        if (_problems.Any)
        {
            return;
        }
        var account = await Own.Load();
        if (await Limit.Take(account) is { } refusal)
        {
            _problems.Add(refusal, Text);
            HttpContext.Answer(refusal);
            return;
        }
        if (!(await Users.ChangePasswordAsync(account, current!, chosen!)).Succeeded)
        {
            _problems.Add(nameof(Input.CurrentPassword), Text["CurrentPasswordWrong"]);
            return;
        }
        await Own.Renew(account);
        Finish("PasswordChanged");
    }

    private async Task SignOutElsewhere()
    {
        var account = await Own.Load();
        await Users.UpdateSecurityStampAsync(account);
        await Own.Renew(account);
        Finish("SignedOutElsewhere");
    }

    private Outcome<string> Current() =>
        Input?.CurrentPassword is { Length: > 0 } password ? password : Refusal.Invalid("PasswordMissing", nameof(PasswordInput.CurrentPassword));

    private void Finish(string notice)
    {
        Notices.Tell(HttpContext, notice);
        Navigation.NavigateTo("/account/manage/password");
    }

    private sealed class PasswordInput
    {
        public string? CurrentPassword { get; set; }
        public string? NewPassword { get; set; }
        public string? ConfirmNewPassword { get; set; }
    }
}
