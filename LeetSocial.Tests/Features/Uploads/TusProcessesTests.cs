using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Two processes of the published build over the same uploads and database.</summary>
public sealed class TusProcessesTests
{
    [Fact]
    public async Task T11_what_was_half_sent_to_a_process_that_is_killed_goes_on_at_another()
    {
        using var estate = new Estate();
        using var one = await Instance.Of(estate);
        using var other = await Instance.Of(estate);
        await one.Start();
        await other.Start();
        using var here = new Visitor(one.Address);
        await here.Registers("ada");
        await here.Tokens();
        using var there = new Visitor(other.Address);
        using (await there.SignsIn("ada")) await there.Tokens();
        var bytes = System.Text.Encoding.ASCII.GetBytes(Convert.ToHexString(RandomNumberGenerator.GetBytes(1_500_000)));
        var half = bytes.Length / 2;
        using var begun = await here.Announces("long.txt", bytes.Length);
        var place = begun.Headers.Location!.ToString();

        using (await TusInstancesTests.SendsInPart(here, place, bytes[..half], bytes.Length))
        {
            await Eventually.Is(async () => await TusInstancesTests.Offset(there, place) == half, "the other sees what came");
            using var busy = await there.Continues(place, half, bytes[half..]);
            Assert.Equal(HttpStatusCode.Locked, busy.StatusCode);
            one.Kill();
            await one.HasDied();
        }
        using var last = await there.Continues(place, half, bytes[half..]);

        Assert.Equal(HttpStatusCode.NoContent, last.StatusCode);
        var file = long.Parse(last.Header("Upload-File-Id"), CultureInfo.InvariantCulture);
        Assert.Equal(bytes, await there.Http.GetByteArrayAsync($"/api/files/{file}", TestContext.Current.CancellationToken));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), estate.Database.Value<string>("SELECT Sha256 FROM files WHERE Id = $p0", file));
        await Eventually.Is(() => Directory.GetFileSystemEntries(Path.Combine(estate.UploadsFolder, "incoming")).Length == 0, "nothing else is left");
    }
}
