using LeetSocial.Web.Features.People;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>What the buttons around the conversation do.</summary>
public sealed partial class MessagesPage
{
    private Task OpenNewRoom() => InvokeAsync(StateHasChanged);

    private Task OpenNewMessage() => InvokeAsync(StateHasChanged);

    private Task OpenBrowseRooms() => InvokeAsync(StateHasChanged);

    private Task OpenAddPeople() => InvokeAsync(StateHasChanged);

    private Task OpenLeave() => InvokeAsync(StateHasChanged);

    private Task ChooseStatus(StatusChoice choice) => InvokeAsync(StateHasChanged);
}
