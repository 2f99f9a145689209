using System.Net;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using NetVips;

namespace LeetSocial.Tests.Features.Uploads.Imaging;

/// <summary>T9 for the process as it is deployed.</summary>
public sealed class PeakMemoryTests
{
    private const long Most = 512L * 1024 * 1024;
    private const int Side = 4_340;

    [Fact]
    public async Task T9_the_heaviest_pictures_and_bombs_at_once_do_not_take_the_process_beyond_512_MB()
    {
        using var estate = new Estate();
        using var instance = await Instance.Of(estate);
        await instance.Start();
        using var mallory = new Visitor(instance.Address);
        await mallory.Registers("mallory");
        await mallory.Tokens();

        var heavy = await Task.WhenAll(Heaviest().Select(picture => Sends(mallory, picture)));
        var bombs = await Task.WhenAll(Bombs().Select(picture => Sends(mallory, picture)));

        Assert.All(heavy, status => Assert.Equal(HttpStatusCode.Created, status));
        Assert.All(bombs, status => Assert.Equal(HttpStatusCode.UnprocessableEntity, status));
        Assert.InRange(instance.PeakMemory, 1, Most);
    }

    /// <summary>Few bytes, within every limit, and as much at once as the limits allow.</summary>
    private static IEnumerable<byte[]> Heaviest()
    {
        using var black = Image.Black(Side, Side, bands: 4);
        using var colour = black.Copy(interpretation: Enums.Interpretation.Srgb);
        using var deep = colour.Colourspace(Enums.Interpretation.Rgb16);
        yield return deep.PngsaveBuffer(interlace: true, bitdepth: 16);
        yield return colour.WebpsaveBuffer(lossless: true);
        using var plain = colour.Flatten();
        using var wide = plain.Resize(1.3);
        yield return plain.JpegsaveBuffer(interlace: true, subsampleMode: Enums.ForeignSubsample.Off);
        yield return wide.JpegsaveBuffer();
    }

    private static IEnumerable<byte[]> Bombs() =>
    [
        Bomb.BlankPng(20_000, 20_000), Bomb.PngClaiming(65_535, 65_535), Bomb.JpegClaiming(65_535, 65_535), Bomb.JpegOfScans(1_000),
        Bomb.GifClaiming(65_535, 65_535, 1), Bomb.GifClaiming(5_000, 5_000, 20), Bomb.WebPClaiming(16_384, 16_384),
    ];

    private static async Task<HttpStatusCode> Sends(Visitor visitor, byte[] picture)
    {
        using var answer = await visitor.Uploads(("picture", picture));
        return answer.StatusCode;
    }
}
