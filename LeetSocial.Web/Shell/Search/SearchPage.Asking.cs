using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Search;

/// <summary>What is chosen and typed becomes the address, and the address the question.</summary>
public sealed partial class SearchPage
{
    /// <summary>Whoever types on does not mean what stands there yet.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private int _typed;

    [Inject] internal TimeProvider Clock { get; set; } = default!;

    private async Task Type(ChangeEventArgs change)
    {
        var mine = ++_typed;
        await Task.Delay(Pause, Clock);
        if (mine == _typed && !_isDisposed)
        {
            Go("q", change.Value as string);
        }
    }

    private void ChooseRoom(ChangeEventArgs change) =>
        Go("room", long.TryParse(change.Value as string, CultureInfo.InvariantCulture, out var room) ? room.ToString(CultureInfo.InvariantCulture) : null);

    private void ChooseOrder(ChangeEventArgs change) => Go("order", change.Value as string);

    // Each word is not a page of its own to go back through.
    private void Go(string name, string? value) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(name, string.IsNullOrEmpty(value) ? null : value), replace: true);
}
