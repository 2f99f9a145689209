using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Features.Uploads;
using LeetSocial.Tests.Realtime;
using LeetSocial.Web.Features.Avatars;
using LeetSocial.Web.Features.CustomEmoji;
using LeetSocial.Web.Features.Uploads;

namespace LeetSocial.Tests.Features.Avatars;

/// <summary>Pictures of people, rooms and the community where files of messages may be as large as anybody likes.</summary>
public sealed class EndlessPictureTests : FilesContext
{
    private protected override (string Name, string Value)[] Settings => [("Uploads:MaxFileSize", "0"), ("Uploads:MaxZipSize", "0")];

    [Fact]
    public async Task T11_what_never_ends_is_not_taken_for_ever()
    {
        var room = await Instance.Room(Ada);
        await Writes("UPDATE people SET IsAdministrator = 1 WHERE Id = $0", Ada.Id.Value);

        await Refuses<AvatarService, Done>("PictureTooLarge", IPictures.MostBytes, (avatars, bytes, stop) => avatars.Set(Ada, bytes, null, stop));
        await Refuses<AvatarService, string>("PictureTooLarge", IPictures.MostBytes, (avatars, bytes, stop) => avatars.SetOfRoom(Ada, room, bytes, null, stop));
        await Refuses<EmojiService, Done>("EmojiTooLarge", EmojiService.MostBytes, (emoji, bytes, stop) => emoji.Add(Ada, "endless", bytes, stop));

        Assert.Empty(OnDisk());
    }

    private async Task Refuses<TService, T>(string reason, long most, Func<TService, Stream, CancellationToken, Task<Outcome<T>>> take)
        where TService : notnull
    {
        await using var bytes = new Endless();
        var taken = await Instance.Try<TService, T>(service => take(service, bytes, TestContext.Current.CancellationToken));
        Assert.Equal(reason, taken.Refusal?.Reason);
        Assert.InRange(bytes.Position, most, most + 1_000_000);
    }

    /// <summary>Goes on until somebody stops listening; gives up at last, so that whoever does not fails instead of filling the disk.</summary>
    private sealed class Endless : MemoryStream
    {
        private long _given;

        public override long Position
        {
            get => _given;
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_given > IPictures.MostBytes * 4)
            {
                return ValueTask.FromResult(0);
            }
            _given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
