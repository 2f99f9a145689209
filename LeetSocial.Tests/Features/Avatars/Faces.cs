using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Uploads;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Avatars;

namespace LeetSocial.Tests.Features.Avatars;

/// <summary>Pictures of a colour, to be shown.</summary>
internal static class Faces
{
    /// <summary>Two by two pixels.</summary>
    public static readonly byte[] Red = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");

    public static async Task<Outcome<Done>> Shows(this RealtimeInstance instance, Actor actor, byte[] picture)
    {
        await using var bytes = new MemoryStream(picture);
        return await instance.Try<AvatarService, Done>(avatars => avatars.Set(actor, bytes, null, TestContext.Current.CancellationToken));
    }

    public static async Task<Outcome<string>> Shows(this RealtimeInstance instance, Actor actor, RoomId room, byte[] picture, Crop? crop = null)
    {
        await using var bytes = new MemoryStream(picture);
        return await instance.Try<AvatarService, string>(avatars => avatars.SetOfRoom(actor, room, bytes, crop, TestContext.Current.CancellationToken));
    }

    public static string? Of(RealtimeInstance instance, Actor actor)
    {
        using var scope = instance.Circuit();
        return ((AvatarService)scope.ServiceProvider.GetService(typeof(AvatarService))!).Of(actor.Id);
    }
}
