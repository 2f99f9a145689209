using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Rooms.Asking;
using LeetSocial.Web.Features.Rooms.Joining;
using LeetSocial.Web.Features.Rooms.Making;
using LeetSocial.Web.Ui;
using LeetSocial.Web.Ui.Picking;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>What the buttons around the conversation do.</summary>
public sealed partial class MessagesPage
{
    private DialogHost _dialogs = default!;
    private RoomId? _entered;

    [Inject] internal RoomService Service { get; set; } = default!;
    [Inject] internal RoomQueries Directory { get; set; } = default!;
    [Inject] internal PeopleQueries Everybody { get; set; } = default!;
    [Inject] internal PresenceService Choice { get; set; } = default!;

    private Task OpenNewRoom() => Enter(() => NewRoomDialog.Open(_dialogs, Find, room => GoTo(Service.Create(_actor!, room))));

    private Task OpenNewMessage() => Enter(() => NewMessageDialog.Open(_dialogs, Find, people => GoTo(Service.OpenDirect(_actor!, people))));

    private Task OpenBrowseRooms() => Enter(() => BrowseRoomsDialog.Open(_dialogs, FindRooms, room => GoTo(Service.Join(_actor!, room))));

    public Task<Refusal?> EnterRoom(RoomId room) =>
        _actor is null ? Task.FromResult<Refusal?>(Refusal.Unauthenticated) : GoTo(Service.Join(_actor, room));

    IReadOnlyList<RoomChoice> ILivePage.MyRooms() => RoomChoices.Of(Rooms.Rooms.Values);

    private Task OpenAddPeople() => ToChange(room => AddPeopleDialog.Open(
        _dialogs, FindOutside(room.Id), async people => (await Service.AddPeople(_actor!, room.Id, people)).Refusal));

    private Task OpenLeave() => About(room => _details is { } details
        ? QuestionDialog.Open(_dialogs, "Leave", room.Name, details.WhatLeavingMeans(_actor!.Id), () => Leave(room.Id))
        : Task.CompletedTask);

    private async Task<Refusal?> ChooseStatus(StatusChoice choice)
    {
        var chosen = await Choice.Choose(_actor!, new ChosenPresence(choice.Presence, choice.Until), choice.Status, "");
        if (!chosen.IsRefused(out _))
        {
            _me = People.Read(_actor!.Id);
            StateHasChanged();
        }
        return chosen.Refusal;
    }

    // Whoever made or found a room means to write in it: the focus goes there, and not back to the button that the dialog came from.
    private async Task Enter(Func<Task> dialog)
    {
        _entered = null;
        await dialog();
        if (_entered is { } room)
        {
            // First the dialog goes, and gives the focus back.
            await Task.Yield();
            await Announce("entered", room.Value);
        }
    }

    private async Task<Refusal?> GoTo(Task<Outcome<RoomId>> change)
    {
        var changed = await change;
        if (changed.IsRefused(out var refusal))
        {
            return refusal;
        }
        if (!Rooms.Rooms.ContainsKey(changed.Value))
        {
            await Rooms.Reload();
        }
        _entered = changed.Value;
        Navigation.NavigateTo($"messages/{changed.Value.Value}");
        return null;
    }

    private async Task<Refusal?> Leave(RoomId room)
    {
        var left = await Service.Leave(_actor!, room);
        if (left.IsRefused(out var refusal))
        {
            return refusal;
        }
        if (RoomId is null)
        {
            await OpenWanted();
        }
        else
        {
            Navigation.NavigateTo("messages");
        }
        return null;
    }

    private Task<IReadOnlyList<PersonOption>> Find(string query, CancellationToken cancelled) => Find(query, null, cancelled);

    private PeopleSearch FindOutside(RoomId room) => (query, cancelled) => Find(query, room, cancelled);

    private async Task<IReadOnlyList<PersonOption>> Find(string query, RoomId? notIn, CancellationToken cancelled)
    {
        var found = await WhenAllowed(() => Everybody.Search(_actor!, query, notIn), cancelled);
        return found.IsRefused(out _) ? [] : [.. found.Value.Select(person => new PersonOption(person.Id, person.DisplayName, person.Username, person.Avatar))];
    }

    private async Task<IReadOnlyList<PublicRoom>> FindRooms(string query, DirectoryOrder order)
    {
        var found = await WhenAllowed(() => Directory.Joinable(_actor!, query, order), CancellationToken.None);
        return found.IsRefused(out _) ? [] : found.Value;
    }

    // Who types faster than searching is allowed waits for the answer, and is not told that there is nobody.
    private async Task<Outcome<T>> WhenAllowed<T>(Func<Task<Outcome<T>>> search, CancellationToken cancelled)
    {
        while (true)
        {
            var found = await search();
            if (found.Refusal is not { Code: RefusalCode.TooMany, RetryAfter: { } wait })
            {
                return found;
            }
            await Task.Delay(wait, Clock, cancelled);
        }
    }
}
