using System.Globalization;
using LeetSocial.Domain.People;
using LeetSocial.Web.Api;
using LeetSocial.Web.Features.Accounts.Forms;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Features.Accounts.Joining;

public sealed partial class RegisterPage
{
    private readonly Problems _problems = new();

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm]
    private RegisterInput Input { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? ReturnUrl { get; set; }

    protected override void OnInitialized() => Input ??= new RegisterInput();

    private async Task Submit()
    {
        var username = _problems.Take(Username.Parse(Input.Username), Text);
        var email = _problems.Take(EmailRule.Parse(Input.Email), Text);
        var password = _problems.Take(PasswordRule.Parse(Input.Password, Input.ConfirmPassword, nameof(Input.Password)), Text);
        if (_problems.Any)
        {
            return;
        }
        var outcome = await Registration.Create(username, email!, password!, NetworkAddress.Of(HttpContext), PublicUrl.Of(HttpContext));
        if (outcome.IsRefused(out var refusal))
        {
            _problems.Add(refusal, Text);
            HttpContext.Answer(refusal);
            return;
        }
        await Enter(outcome.Value.Value);
    }

    private async Task Enter(long person)
    {
        var account = await Users.FindByIdAsync(person.ToString(CultureInfo.InvariantCulture));
        await SignIn.SignInAsync(account!, isPersistent: true);
        Navigation.NavigateTo(LocalPath.OrMessages(ReturnUrl));
    }

    private sealed class RegisterInput
    {
        public string? Username { get; set; }
        public string? Email { get; set; }
        public string? Password { get; set; }
        public string? ConfirmPassword { get; set; }
    }
}
