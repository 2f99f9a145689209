using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.CustomEmoji;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Shell.Admin;

/// <summary>The community's own emoji: what there is, one more, one less.</summary>
public sealed partial class EmojiPage
{
    private IReadOnlyList<CommunityEmoji>? _all;
    private CommunityEmoji? _asked;
    private string? _notice;
    private string? _problem;

    /// <summary>Which one to ask about before it is removed.</summary>
    [SupplyParameterFromQuery(Name = "remove")]
    private long? Asked { get; set; }

    /// <summary>What was just done.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    private string? Told { get; set; }

    [SupplyParameterFromForm(FormName = "add")]
    private EmojiInput? Input { get; set; }

    [Inject] private ICurrentActor Current { get; set; } = default!;
    [Inject] private NavigationManager Navigation { get; set; } = default!;
    [Inject] internal EmojiQueries Queries { get; set; } = default!;
    [Inject] internal EmojiService Service { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var found = Current.Get() is { } actor ? await Queries.Managed(actor) : Refusal.Unauthenticated;
        if (found.IsRefused(out _))
        {
            Navigation.NotFound();
            return;
        }
        _all = found.Value;
        _asked = _all.FirstOrDefault(emoji => emoji.Id == Asked);
        _notice = Told switch
        {
            "" => Text["Removed"].Value,
            { } name when _all.Any(emoji => emoji.Name == name) => Text["Added", EmojiName.Code(name)].Value,
            _ => null,
        };
    }

    private static string CodeOf(CommunityEmoji emoji) => EmojiName.Code(emoji.Name);

    private async Task Add()
    {
        if (Current.Get() is not { } actor || Input?.File is not { } file)
        {
            _problem = Text["PictureMissing"];
            return;
        }
        await using var picture = file.OpenReadStream();
        Finish(await Service.Add(actor, Input.Name, picture, CancellationToken.None), EmojiName.Of(Input.Name));
    }

    private async Task Remove()
    {
        if (Current.Get() is { } actor && _asked is not null)
        {
            Finish(await Service.Remove(actor, _asked.Id), "");
        }
    }

    private void Finish(Outcome<Done> done, Outcome<string> about)
    {
        if (done.IsRefused(out var refusal))
        {
            _problem = Service.Sentence(refusal);
            return;
        }
        Navigation.NavigateTo($"admin/emoji?done={Uri.EscapeDataString(about.Value)}");
    }

    private sealed class EmojiInput
    {
        public string? Name { get; set; }
        public IFormFile? File { get; set; }
    }
}
