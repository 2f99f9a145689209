using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace LeetSocial.Web.Ui.Picking;

/// <summary>A field that finds people as one types: arrows and Enter pick, Backspace in the empty field takes the last one back.</summary>
public sealed partial class PeoplePicker
{
    private readonly string _id = $"pick-{Guid.NewGuid():N}";
    private CancellationTokenSource? _search;
    private IReadOnlyList<PersonOption> _found = [];
    private string _query = "";
    private bool _hasSearched;
    private int _active = -1;

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public PeopleSearch Search { get; set; } = default!;

    [Parameter]
    public ImmutableArray<PersonOption> Picked { get; set; } = [];

    [Parameter]
    public EventCallback<ImmutableArray<PersonOption>> PickedChanged { get; set; }

    /// <summary>What is wrong with the choice, in words.</summary>
    [Parameter]
    public string? Complaint { get; set; }

    private List<PersonOption> Offered => [.. _found.Where(person => !Picked.Contains(person))];

    private string InputId => $"{_id}-input";

    private string ListId => $"{_id}-list";

    private string ComplaintId => $"{_id}-complaint";

    private string? ActiveId => _active >= 0 ? OptionId(_active) : null;

    public void Dispose() => _search?.Dispose();

    protected override Task OnInitializedAsync() => Find();

    private string OptionId(int place) => $"{_id}-{place}";

    /// <summary>The answer to an older query never overtakes a newer one.</summary>
    private async Task Find()
    {
        _search?.Cancel();
        _search?.Dispose();
        var search = _search = new CancellationTokenSource();
        try
        {
            var found = await Search(_query.Trim(), search.Token);
            if (!search.IsCancellationRequested)
            {
                (_found, _active, _hasSearched) = (found, -1, true);
            }
        }
        catch (OperationCanceledException) when (search.IsCancellationRequested)
        {
        }
    }

    private Task Steer(KeyboardEventArgs key)
    {
        var offered = Offered;
        switch (key.Key)
        {
            case "ArrowDown" when offered.Count > 0:
                _active = (_active + 1) % offered.Count;
                break;
            case "ArrowUp" when offered.Count > 0:
                _active = _active <= 0 ? offered.Count - 1 : _active - 1;
                break;
            case "Enter" when _active >= 0 && _active < offered.Count && !key.IsComposing:
                return Pick(offered[_active]);
            case "Enter" when offered.Count == 1 && _query.Length > 0 && !key.IsComposing:
                return Pick(offered[0]);
            case "Backspace" when _query.Length == 0 && !Picked.IsEmpty:
                return Drop(Picked[^1]);
        }
        return Task.CompletedTask;
    }

    private async Task Pick(PersonOption person)
    {
        _query = "";
        await PickedChanged.InvokeAsync(Picked.Add(person));
        await Find();
    }

    private Task Drop(PersonOption person) => PickedChanged.InvokeAsync(Picked.Remove(person));
}
