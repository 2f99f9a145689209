using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Accounts.Forms;
using Microsoft.AspNetCore.Components;

namespace LeetSocial.Web.Features.Accounts.Managing;

/// <summary>The picture that a person shows, to be chosen and taken away.</summary>
public sealed partial class AvatarForm
{
    private string? _picture;
    private string? _problem;

    /// <summary>Whose picture it is: of whoever asks.</summary>
    [Parameter, EditorRequired]
    public long Id { get; set; }

    /// <summary>What they go by.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = "";

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "picture")]
    private PictureInput? Input { get; set; }

    protected override void OnParametersSet() => _picture = Avatars.Of(new PersonId(Id));

    private async Task Set()
    {
        if (Input?.File is not { } file || Current.Get() is not { } actor)
        {
            _problem = Text["PictureMissing"];
            return;
        }
        await using var bytes = file.OpenReadStream();
        Finish(await Avatars.Set(actor, bytes, Crop.Parse(Input.Crop), HttpContext.RequestAborted), "PictureSaved");
    }

    private async Task Remove() =>
        Finish(Current.Get() is { } actor ? await Avatars.Remove(actor) : Refusal.Unauthenticated, "PictureRemoved");

    private void Finish(Outcome<Done> done, string notice)
    {
        if (done.IsRefused(out var refusal))
        {
            _problem = Avatars.Sentence(refusal);
            HttpContext.Answer(refusal);
            return;
        }
        Notices.Tell(HttpContext, notice);
        Navigation.NavigateTo("/account/manage");
    }

    private sealed class PictureInput
    {
        public IFormFile? File { get; set; }
        public string? Crop { get; set; }
    }
}
