using System.Text.Encodings.Web;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Features.People;

/// <summary>Who one is, what one shows of oneself, and the way to what is one's own.</summary>
public sealed partial class MeMenu
{
    private static readonly PresenceChoice[] Choices = Enum.GetValues<PresenceChoice>();
    private static readonly ClearAfter[] Spans = Enum.GetValues<ClearAfter>();
    private static readonly string[] Themes = ["system", "light", "dark"];

    private MeModel? _seen;
    private Refusal? _refusal;
    private (Refusal? Refusal, int Due) _told;
    private PresenceChoice _choice;
    private DateTimeOffset? _until;

    /// <summary>Null where the time was chosen elsewhere.</summary>
    private ClearAfter? _span = ClearAfter.Never;
    private string _status = "";

    [Parameter, EditorRequired]
    public MeModel Model { get; set; } = default!;

    /// <summary>Reminders whose time has come, and which are not done with.</summary>
    [Parameter]
    public int Due { get; set; }

    /// <summary>Keeps the choice; or tells why not, and what was typed stays.</summary>
    [Parameter, EditorRequired]
    public Func<StatusChoice, Task<Refusal?>> OnStatus { get; set; } = default!;

    protected override void OnParametersSet()
    {
        // A status that somebody is typing survives news about their presence.
        if (_seen?.Status != Model.Status)
        {
            _status = Model.Status;
        }
        if (_seen?.Choice != Model.Choice)
        {
            _choice = Model.Choice;
        }
        if (_seen?.Until != Model.Until && _until != Model.Until)
        {
            (_until, _span) = (Model.Until, Model.Until is null ? ClearAfter.Never : null);
        }
    }

    protected override bool ShouldRender() => !ReferenceEquals(_seen, Model) || _told != (_refusal, Due);

    private string ThemeChoice(string theme) =>
        $"""<label><input type="radio" name="theme" value="{theme}" data-theme-choice />{HtmlEncoder.Default.Encode(Text[$"Theme-{theme}"])}</label>""";

    private Task Choose(PresenceChoice choice)
    {
        _choice = choice;
        return Keep(choice == PresenceChoice.Online ? ClearAfter.Never : _span);
    }

    private Task ChooseSpan(ChangeEventArgs change) =>
        Enum.TryParse<ClearAfter>(change.Value as string, out var span) && Enum.IsDefined(span) ? Keep(span) : Task.CompletedTask;

    private async Task Keep(ClearAfter? span)
    {
        _span = span;
        _until = span is { } chosen ? await EndOf(chosen) : _until;
        await Save();
    }

    private async Task<DateTimeOffset?> EndOf(ClearAfter span) => span switch
    {
        ClearAfter.HalfHour => Clock.GetUtcNow().AddMinutes(30),
        ClearAfter.Hour => Clock.GetUtcNow().AddHours(1),
        ClearAfter.FourHours => Clock.GetUtcNow().AddHours(4),
        ClearAfter.Today => await EndOfToday(),
        _ => null,
    };

    // Where in the world that is, the browser knows.
    private async Task<DateTimeOffset> EndOfToday() => await Browser.InvokeAsync<DateTimeOffset>(PageScripts.EndOfToday);

    private Task SaveOnEnter(KeyboardEventArgs key) => key.Key == "Enter" ? Save() : Task.CompletedTask;

    private async Task Save() =>
        _refusal = await OnStatus(new StatusChoice(_choice, _status.Trim(), _until > Clock.GetUtcNow() ? _until : null));

    /// <summary>How long what somebody chose to show holds.</summary>
    private enum ClearAfter
    {
        Never,
        HalfHour,
        Hour,
        FourHours,

        /// <summary>Until the day ends where the person is.</summary>
        Today,
    }
}
