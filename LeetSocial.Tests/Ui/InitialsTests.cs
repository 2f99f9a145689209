using LeetSocial.Web.Ui;

namespace LeetSocial.Tests.Ui;

public sealed class InitialsTests
{
    [Theory]
    [InlineData("Ada Lovelace", "AL")]
    [InlineData("ada", "A")]
    [InlineData("x", "X")]
    [InlineData("Anna Maria von Trapp", "AT")]
    [InlineData("  Bo \t Okafor ", "BO")]
    [InlineData("inês silva", "IS")]
    [InlineData("José (on leave)", "JL")]
    [InlineData("4 you", "4Y")]
    [InlineData("李雷", "李")]
    [InlineData("e\u0301tienne", "E\u0301")]
    public void A_name_gives_the_first_letters_of_its_first_and_last_word(string name, string letters) =>
        Assert.Equal(letters, Initials.Of(name));

    [Theory]
    [InlineData("🎧 Ravi", "R")]
    [InlineData("👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦")]
    [InlineData("🇵🇹 🇧🇷", "🇵🇹")]
    [InlineData("!!", "!")]
    public void An_emoji_stands_only_where_there_is_no_letter_and_stays_whole(string name, string letters) =>
        Assert.Equal(letters, Initials.Of(name));

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void Nothing_gives_a_question_mark(string name) => Assert.Equal("?", Initials.Of(name));

    [Fact]
    public void Arabic_letters_do_not_join() => Assert.Equal("ن\u200Cع", Initials.Of("نور علي"));

    [Fact]
    public void A_lone_surrogate_is_no_accident() => Assert.Equal("B", Initials.Of("\uD83D Bo"));

    [Theory]
    [InlineData("General", "G")]
    [InlineData("backend", "#")]
    [InlineData("日本語", "日")]
    [InlineData("🎉", "#")]
    [InlineData("", "#")]
    public void A_room_bears_its_letter_or_a_hash(string name, string letters) => Assert.Equal(letters, Initials.OfRoom(name));
}
