using System.Globalization;
using Bunit;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Ui.Qr;

namespace LeetSocial.Tests.Ui.Qr;

public sealed class QrCodeTests : BunitContext
{
    /// <summary>The three eyes and the quiet zone of the smallest code, as ISO/IEC 18004 draws them.</summary>
    [Theory]
    [InlineData(4, 4)]
    [InlineData(18, 4)]
    [InlineData(4, 18)]
    public void An_eye_looks_out_of_three_corners(int left, int top)
    {
        string[] eye = ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"];
        var squares = Squares(QrPicture.Of("LeetSocial"));

        Assert.Equal(eye, squares.Skip(top).Take(7).Select(row => row.Substring(left, 7)));
    }

    [Fact]
    public void Four_squares_around_it_stay_quiet()
    {
        var squares = Squares(QrPicture.Of("LeetSocial"));

        Assert.Equal(21 + (2 * 4), squares.Length);
        Assert.All([.. squares.Take(4), .. squares.TakeLast(4)], row => Assert.DoesNotContain('#', row));
        Assert.All(squares, row => Assert.DoesNotContain('#', row[..4] + row[^4..]));
    }

    [Fact]
    public void It_grows_with_what_it_says() =>
        Assert.True(QrPicture.Of(new string('a', 150)).Side > QrPicture.Of("a").Side);

    [Theory]
    [InlineData("https://chat.example.org/join/Ab3_-xYz0123456789abcd")]
    [InlineData("otpauth://totp/LeetSocial:ada?secret=JBSWY3DPEHPK3PXP&issuer=LeetSocial&digits=6")]
    [InlineData("https://例え.jp/join/ö")]
    public void A_camera_reads_what_it_says(string content)
    {
        var squares = Squares(QrPicture.Of(content));
        var paper = squares.SelectMany(row => Enumerable.Repeat(row, 4).SelectMany(line => line.SelectMany(square => Enumerable.Repeat(square == '#' ? (byte)0 : (byte)255, 4))));

        Assert.Equal(content, QrReader.Read([.. paper], squares.Length * 4, squares.Length * 4));
    }

    [Fact]
    public void Whoever_does_not_see_it_is_told_what_it_is()
    {
        var picture = Render<QrCode>(with => with.Add(code => code.Content, "LeetSocial").Add(code => code.Label, "For your phone")).Find("svg");

        Assert.Equal(("img", "For your phone"), (picture.GetAttribute("role"), picture.GetAttribute("aria-label")));
        Assert.Equal("0 0 29 29", picture.GetAttribute("viewBox"));
    }

    /// <summary>The path painted on squared paper.</summary>
    private static string[] Squares(QrPicture picture)
    {
        var paper = Enumerable.Range(0, picture.Side).Select(_ => new string('.', picture.Side).ToCharArray()).ToArray();
        foreach (var run in picture.Path.Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            int[] numbers = [.. run.Split(' ', 'h', 'v').Take(3).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
            paper[numbers[1]].AsSpan(numbers[0], numbers[2]).Fill('#');
        }

        return [.. paper.Select(row => new string(row))];
    }
}
