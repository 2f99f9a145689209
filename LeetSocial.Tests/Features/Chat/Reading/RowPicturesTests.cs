using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Chat.Reading;

namespace LeetSocial.Tests.Features.Chat.Reading;

/// <summary>The grid of a message's pictures.</summary>
public sealed class RowPicturesTests
{
    [Theory]
    [InlineData(1, "1", null)]
    [InlineData(2, "2", null)]
    [InlineData(3, "3", null)]
    [InlineData(4, "2 2", null)]
    [InlineData(5, "2 2", "+1")]
    [InlineData(20, "2 2", "+16")]
    public void Four_at_most_stand_there_and_the_last_counts_the_others_which_are_there_for_the_gallery(int count, string lines, string? more)
    {
        var grid = Draw([.. Enumerable.Range(1, count).Select(number => Picture(number, 800, 600))]);

        Assert.Equal(lines, string.Join(' ', grid.QuerySelectorAll(".line").Select(line => line.ChildElementCount)));
        Assert.Equal(more, grid.QuerySelectorAll(".line .pic")[^1].GetAttribute("data-more"));
        Assert.Equal(Math.Max(0, count - 4), grid.QuerySelectorAll(".pics > .pic[hidden]").Length);
        Assert.Equal(Enumerable.Range(1, count).Select(number => $"{number}"), grid.QuerySelectorAll("a").Select(link => link.GetAttribute("data-file")));
    }

    [Theory]
    [InlineData(1_600, 800, 400, 2)]
    [InlineData(600, 1_200, 160, 0.5)]
    [InlineData(90, 60, 90, 1.5)]
    [InlineData(16, 16, 48, 1)]
    [InlineData(5_000, 100, 400, 4)]
    public void One_alone_keeps_its_proportions_within_bounds_and_is_never_enlarged_beyond_what_can_be_pressed(
        int width, int height, int shown, double ratio)
    {
        var grid = Draw(Picture(1, width, height));

        Assert.Equal($"--w:{shown}px", grid.QuerySelector(".pics")!.GetAttribute("style"));
        Assert.Equal(ratio, RatioOf(grid.QuerySelector(".pic")!));
        Assert.Equal((width, height), (Number(grid, "width"), Number(grid, "height")));
    }

    [Fact]
    public void A_line_is_no_higher_than_it_may_be_and_its_pictures_ask_for_no_more_pixels_than_they_are_given()
    {
        var grid = Draw(Picture(1, 600, 1_000), Picture(2, 600, 1_000));

        // 240 high, twice 0.6 as wide, and the gap.
        Assert.Equal("--w:292px", grid.QuerySelector(".pics")!.GetAttribute("style"));
        Assert.All(grid.QuerySelectorAll("img"), image => Assert.Equal("144px", image.GetAttribute("sizes")));
        Assert.Equal("api/files/1/thumbnail?w=160 160w, api/files/1/thumbnail?w=320 320w", grid.QuerySelector("img")!.GetAttribute("srcset"));
        Assert.All(grid.QuerySelectorAll("img"), image => Assert.Equal("lazy", image.GetAttribute("loading")));
        Assert.Contains("background-image:url(data:image/webp;base64,AA)", grid.QuerySelector(".pic")!.GetAttribute("style"), StringComparison.Ordinal);
    }

    private static IDocument Draw(params MessageFile[] pictures)
    {
        var html = new StringBuilder();
        RowPictures.Draw(html, pictures);
        return new HtmlParser().ParseDocument(html.ToString());
    }

    private static MessageFile Picture(int id, int width, int height) => new(new FileId(id), $"{id}.jpg", FileKind.Image, "image/jpeg", "JPEG", 1_000)
    {
        Width = width,
        Height = height,
        Thumbnails = [160, 320],
        Placeholder = "data:image/webp;base64,AA",
    };

    private static double RatioOf(IElement link) =>
        double.Parse(link.GetAttribute("style")!.Split(';')[0].Split(':')[1], CultureInfo.InvariantCulture);

    private static int Number(IDocument grid, string attribute) =>
        int.Parse(grid.QuerySelector("img")!.GetAttribute(attribute)!, CultureInfo.InvariantCulture);
}
