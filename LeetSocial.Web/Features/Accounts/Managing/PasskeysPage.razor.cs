using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Forms;
using LeetSocial.Web.Features.Accounts.SigningIn;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.Managing;

public sealed partial class PasskeysPage
{
    private const int MaxPasskeys = 20;

    private readonly Problems _problems = new();
    private Account _account = new();
    private IList<UserPasskeyInfo> _passkeys = [];

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "add-passkey")]
    private PasskeyInput? Input { get; set; }

    [SupplyParameterFromForm]
    private string? Passkey { get; set; }

    protected override async Task OnInitializedAsync()
    {
        _account = await Own.Load();
        _passkeys = await Users.GetPasskeysAsync(_account);
    }

    private async Task Add()
    {
        if (Input?.CredentialJson is not { Length: > 0 } credential || _passkeys.Count >= MaxPasskeys)
        {
            _problems.Add(null, Text["PasskeyNotAdded"]);
            return;
        }
        var attestation = await SignIn.PerformPasskeyAttestationAsync(credential);
        if (!attestation.Succeeded || !(await Users.AddOrUpdatePasskeyAsync(_account, attestation.Passkey)).Succeeded)
        {
            _problems.Add(null, Text["PasskeyNotAdded"]);
            return;
        }
        Navigation.NavigateTo("/account/manage/passkeys/" + PasskeyId.Text(attestation.Passkey));
    }

    private async Task Remove()
    {
        if (PasskeyId.Bytes(Passkey) is not { } id || !(await Users.RemovePasskeyAsync(_account, id)).Succeeded)
        {
            _problems.Add(null, Text["PasskeyGone"]);
            return;
        }
        Notices.Tell(HttpContext, "PasskeyRemoved");
        Navigation.NavigateTo("/account/manage/passkeys");
    }
}
