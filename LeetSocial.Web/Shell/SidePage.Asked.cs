using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;

namespace LeetSocial.Web.Shell;

/// <summary>What the browser's modules and the menu ask of every page.</summary>
public abstract partial class SidePage : ILivePage
{
    void ILivePage.Activity(bool visible, bool idle) => Device.Report(visible, idle);

    IReadOnlyList<RoomChoice> ILivePage.MyRooms() => RoomChoices.Of(Rooms.Rooms.Values);

    async Task<Refusal?> ILivePage.EnterRoom(RoomId room)
    {
        if (Actor is null)
        {
            return Refusal.Unauthenticated;
        }
        var joined = await RoomActs.Join(Actor, room);
        if (!joined.IsRefused(out _))
        {
            Navigation.NavigateTo($"messages/{room.Value}");
        }
        return joined.Refusal;
    }

    /// <summary>What the name of a room of mine is; null when it is none.</summary>
    private protected string? NameOf(RoomId room) => Rooms.Rooms.GetValueOrDefault(room)?.Name;

    internal async Task<Refusal?> ChooseStatus(StatusChoice choice)
    {
        var chosen = await Choice.Choose(Actor!, new ChosenPresence(choice.Presence, choice.Until), choice.Status, "");
        if (!chosen.IsRefused(out _))
        {
            LookAtMe();
            StateHasChanged();
        }
        return chosen.Refusal;
    }
}
