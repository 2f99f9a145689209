using System.Security.Cryptography;
using System.Text;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Imaging;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Serving;
using LeetSocial.Web.Features.Uploads.Storing;

namespace LeetSocial.Web.Features.Uploads.Keeping;

internal sealed class PictureKeeping(
    UploadsFolder folder, UploadPolicy policy, FileJudge judge, IImages images, IFileStore store, Discarding discarding, FileAnswer answer, UploadProblems problems) : IPictures
{
    public async Task<Outcome<string>> KeepSquare(Stream bytes, Crop? crop, CancellationToken stop)
    {
        var most = Most(IPictures.MostBytes);
        var kept = await Keep(bytes, most, (path, mimeType, work) => images.Square(path, mimeType, crop, work, stop), stop);
        // Files of messages may be larger: the sentence about them would not be true here.
        return most == IPictures.MostBytes && kept.Refusal == FileRefusals.TooLarge ? FileRefusals.PictureTooLarge : kept;
    }

    public Task<Outcome<string>> KeepSmall(Stream bytes, long most, int side, CancellationToken stop) => Keep(
        bytes, Most(most), (path, mimeType, work) => images.Small(path, mimeType, side, work, stop), stop);

    public Task Discard(string key) => discarding.Discard(StoredKeys.OfSquares(key));

    public Task Send(HttpContext context, string key, int width, bool isAskedAgain)
    {
        var side = Squares.Sides.FirstOrDefault(side => side >= width, Squares.Sides[^1]);
        var stored = FileKey.Thumbnail(key, side);
        // The tag is told to everybody, the key to nobody.
        var tag = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(stored)));
        return answer.SendThumbnail(context, new ServedFile(default, "picture.webp", FileKind.Image, "image/webp", -1, stored, tag, []), isAskedAgain);
    }

    public string Sentence(Refusal refusal) => problems.Sentence(refusal);

    public IResult Problem(Refusal refusal) => problems.Of(refusal);

    private long Most(long wanted) => policy.Largest == 0 ? wanted : Math.Min(wanted, policy.Largest);

    private async Task<Outcome<string>> Keep(
        Stream bytes, long most, Func<string, string, string, Task<Outcome<ProcessedImage>>> make, CancellationToken stop)
    {
        var path = folder.NewPath();
        var work = Directory.CreateDirectory(folder.NewPath()).FullName;
        try
        {
            var received = await IncomingFiles.Receive(bytes, path, most, stop);
            if (received.IsRefused(out var tooLarge))
            {
                return tooLarge;
            }
            var judged = await judge.Judge(new NewFile(default, path, "", SendsOriginal: false), stop);
            if (judged.IsRefused(out var unfit) || judged.Value.What.Kind != FileKind.Image)
            {
                return unfit ?? FileRefusals.NoPicture;
            }
            if (judged.Value.State == FileState.BeingChecked)
            {
                // What everybody is to see at once cannot be held back.
                return Refusal.Unavailable;
            }
            var made = await make(path, judged.Value.What.MimeType, work);
            return made.IsRefused(out var damaged) ? damaged : await Store(made.Value, stop);
        }
        catch (IOException failure) when (StorageRefusal.Of(failure) == StorageRefusal.Full)
        {
            return StorageRefusal.Full;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
            File.Delete(path);
        }
    }

    private async Task<Outcome<string>> Store(ProcessedImage image, CancellationToken stop)
    {
        var key = FileKey.New();
        foreach (var picture in image.Thumbnails)
        {
            var stored = await store.Put(FileKey.Thumbnail(key, picture.Width), picture.Path, "image/webp", stop);
            if (stored.IsRefused(out var refusal))
            {
                await Discard(key);
                return refusal;
            }
        }
        return key;
    }
}
