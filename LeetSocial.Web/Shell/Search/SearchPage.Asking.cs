using System.Globalization;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Search;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Search;

/// <summary>What is chosen and typed becomes the address, and the address the question.</summary>
public sealed partial class SearchPage
{
    /// <summary>Whoever types on does not mean what stands there yet.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private Written _written = new("");
    private string _typed = "";
    private string _gone = "";
    private int _keys;

    private SearchOrder Wanted => Order == "relevant" ? SearchOrder.MostRelevant : SearchOrder.Newest;

    /// <summary>The room that the list above names; an address may name one that is none of mine.</summary>
    private RoomId? Within => Room is { } id && Rooms.Rooms.ContainsKey(new RoomId(id)) ? new RoomId(id) : null;

    // The field belongs to whoever types; it is written anew only when the address says what was not typed into it.
    private void FollowTheAddress()
    {
        var query = Query ?? "";
        if (query != _gone)
        {
            (_gone, _typed, _written) = (query, query, new Written(query));
        }
    }

    private async Task Type(ChangeEventArgs change)
    {
        _typed = change.Value as string ?? "";
        var mine = ++_keys;
        await Task.Delay(Pause, Clock);
        if (mine == _keys && !IsDisposed)
        {
            Ask();
        }
    }

    private void AskNow()
    {
        _keys++;
        Ask();
    }

    private void Ask()
    {
        if (_typed != _gone)
        {
            _gone = _typed;
            Go("q", _typed);
        }
    }

    private void ChooseRoom(ChangeEventArgs change) =>
        Go("room", long.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var room) ? room.ToString(CultureInfo.InvariantCulture) : null);

    private void ChooseOrder(ChangeEventArgs change) => Go("order", change.Value as string);

    // Each word is not a page of its own to go back through.
    private void Go(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, string.IsNullOrEmpty(value) ? null : value), replace: true);

    /// <summary>What the field begins with. Each is another field, even with the same words: what was typed since is gone.</summary>
    private sealed class Written(string text)
    {
        public string Text { get; } = text;
    }
}
