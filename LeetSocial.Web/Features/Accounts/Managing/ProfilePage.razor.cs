using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Forms;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Features.Accounts.Managing;

public sealed partial class ProfilePage
{
    private readonly Problems _problems = new();
    private Account _account = new();

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "profile")]
    private ProfileInput? Input { get; set; }

    protected override async Task OnInitializedAsync()
    {
        // Before the first wait, which draws the page once already.
        var posted = Input is not null;
        Input ??= new ProfileInput();
        _account = await Own.Load();
        if (!posted)
        {
            (Input.DisplayName, Input.StatusText) = (_account.DisplayName, _account.StatusText);
            (Input.SharesReceipts, Input.UndoSendSeconds) = (_account.SharesReceipts, _account.UndoSendSeconds);
        }
    }

    private async Task Submit()
    {
        var name = _problems.Take(PlainLine.Parse(Input!.DisplayName, Lengths.DisplayName, nameof(Input.DisplayName)), Text);
        var status = _problems.Take(PlainLine.Parse(Input.StatusText, Lengths.Status, nameof(Input.StatusText)), Text);
        if (_problems.Any)
        {
            return;
        }
        var person = new PersonId(_account.Id);
        // Nobody is nameless: without a display name there is the username.
        var change = new ChangeProfile(person, name is { Length: > 0 } ? name : _account.UserName!, status!, Input.SharesReceipts)
        {
            // What the list does not offer is off.
            UndoSendSeconds = UndoSend.Choices.FirstOrDefault(seconds => seconds == Input.UndoSendSeconds),
        };
        if ((await Profiles.Change(change)).IsRefused(out var refusal))
        {
            _problems.Add(refusal, Text);
            HttpContext.Answer(refusal);
            return;
        }
        Notices.Tell(HttpContext, "ProfileSaved");
        Navigation.NavigateTo("/account/manage");
    }

    private sealed class ProfileInput
    {
        public string? DisplayName { get; set; }
        public string? StatusText { get; set; }
        public bool SharesReceipts { get; set; }
        public int UndoSendSeconds { get; set; }
    }
}
