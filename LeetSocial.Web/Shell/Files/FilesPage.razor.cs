using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Browsing;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Files;

/// <summary>The files of one room, the latest first. What is posted comes, what is deleted goes.</summary>
public sealed partial class FilesPage
{
    private (long Room, FileFilter Filter)? _asked;
    private (long Room, FileFilter Filter)? _shown;
    private string? _failure;
    private RoomFilesView? _view;

    [Parameter] public long Room { get; set; }

    [SupplyParameterFromQuery] private string? Show { get; set; }

    private RoomFilesView View => _view ??= Own<RoomFilesView>();

    private FileFilter Filter => FileFilter.Named(Show);

    private string Title => NameOf(new RoomId(Room)) is { } name ? Text["FilesOf", name] : Text["Files"];

    protected override Task OnParametersSetAsync() =>
        Actor is null || _asked == (Room, Filter) ? Task.CompletedTask : Try(Read);

    private protected override async Task Read()
    {
        var wanted = (Room, Filter);
        _asked = wanted;
        Tell(await View.Open(Actor!, new RoomId(Room), wanted.Filter, RendererInfo.IsInteractive));
        _shown = wanted;
    }

    private async Task ReadMore() => Tell(await View.ReadMore());

    private protected override async Task Hear(IReadOnlyList<object> news, bool isComplete)
    {
        var isChanged = false;
        foreach (var item in news)
        {
            isChanged |= View.Apply(item);
        }
        if (isChanged)
        {
            _failure = View.Files is null ? "NoSuchRoom" : null;
            StateHasChanged();
        }
        if (!isComplete)
        {
            // Too much came at once, or was missed: the database knows.
            await Read();
            StateHasChanged();
        }
    }

    private void Tell(Refusal? refusal) => _failure = refusal is null ? null : refusal.Code == RefusalCode.NotFound ? "NoSuchRoom" : "NotNow";
}
