using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell.Search;

/// <summary>Finding messages again. The address says what is asked, so an answer can be kept, passed on and come back to.</summary>
public sealed partial class SearchPage
{
    private Dictionary<RoomId, string> _names = [];
    private int _namesOf = -1;
    private ElementReference _field;

    [SupplyParameterFromQuery(Name = "q")]
    private string? Query { get; set; }

    [SupplyParameterFromQuery(Name = "room")]
    private long? Room { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    private string? Order { get; set; }

    [Inject] internal SearchQueries Queries { get; set; } = default!;

    /// <summary>What my rooms are called.</summary>
    private Dictionary<RoomId, string> Names
    {
        get
        {
            if (_namesOf != Rooms.Version)
            {
                (_names, _namesOf) = (Rooms.Rooms.ToDictionary(room => room.Key, room => room.Value.Name), Rooms.Version);
            }
            return _names;
        }
    }

    // What is asked for stands in the address, and is asked when that is known.
    private protected override Task Read() => TryAgain();

    protected override Task OnParametersSetAsync()
    {
        FollowTheAddress();
        return Try(Search);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender && Actor is not null)
        {
            await Try(Start);
            StateHasChanged();
        }
    }

    private async Task Start()
    {
        _zone = await Js.InvokeAsync<string>(PageScripts.BeginSearch, _field);
        await Search();
    }
}
