using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Api;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Forms;
using LeetSocial.Web.Features.Accounts.Mailing;
using LeetSocial.Web.Features.Accounts.SigningIn;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Features.Accounts.Managing;

public sealed partial class EmailPage
{
    private readonly Problems _problems = new();
    private Account _account = new();

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "email")]
    private EmailInput? Input { get; set; }

    protected override async Task OnInitializedAsync() => _account = await Own.Load();

    private Task Resend() => Mail(_account.Email!);

    private async Task Change()
    {
        var email = _problems.Take(EmailRule.Parse(Input?.NewEmail, nameof(Input.NewEmail)), Text);
        if (email is null)
        {
            return;
        }
        // Whoever holds the address can reset the password; so an unguarded screen is not enough to change it.
        if ((await Credentials.Check(_account.UserName!, Input?.CurrentPassword ?? "")).IsRefused(out var refusal))
        {
            Complain(refusal == Credentials.Wrong ? Refusal.Invalid("CurrentPasswordWrong", nameof(Input.CurrentPassword)) : refusal);
            return;
        }
        await Mail(email);
    }

    private async Task Mail(string email)
    {
        if (await Mails.Order(email, () => Jobs.Enqueue(new ConfirmAddress(_account.Id, email, PublicUrl.Of(HttpContext)))) is { } refusal)
        {
            Complain(refusal);
            return;
        }
        Notices.Tell(HttpContext, "LinkMailed");
        Navigation.NavigateTo("/account/manage/email");
    }

    private void Complain(Refusal refusal)
    {
        _problems.Add(refusal, Text);
        HttpContext.Answer(refusal);
    }

    private sealed class EmailInput
    {
        public string? NewEmail { get; set; }
        public string? CurrentPassword { get; set; }
    }
}
