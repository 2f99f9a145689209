namespace LeetSocial.Tests.Features.Chat.Keyboard;

/// <summary>A line of the list that <c>?</c> opens, and the test in which its keys are pressed.</summary>
/// <param name="Place">Where they work.</param>
/// <param name="Keys">As they are written there.</param>
/// <param name="Does">What they are said to do.</param>
/// <param name="Test">Class and method.</param>
internal sealed record ListedKeys(string Place, string Keys, string Does, string Test)
{
    private const string Here = "KeyboardTests.The_help_tells_the_keys_and_these_do_what_it_says";
    private const string Lines = "FormattingTests.Keys_give_the_selection_its_format_or_a_line_its_mark_and_take_it_off_again";
    private const string Names = "NamingTests.Arrows_walk_tab_chooses_and_escape_closes_nothing_else";
    private const string Code = "CodeMessageTests.It_is_written_by_keyboard_in_a_language_that_was_looked_for_and_reaches_the_other_in_its_colours";
    private const string Search = "SearchTests.By_keyboard_alone_one_comes_to_the_message_and_back";
    private const string Gallery = "GalleryTests.Pictures_keep_their_places_while_they_come_and_are_gone_through_by_keyboard_until_they_are_deleted";
    private const string Voice = "VoiceTests.One_records_listens_throws_away_records_again_and_sends_and_the_other_hears_it_where_and_as_fast_as_they_like_and_on_to_the_next";

    /// <summary>All of them, in the order of the list.</summary>
    public static IReadOnlyList<ListedKeys> All { get; } =
    [
        new("Everywhere", "Ctrl K", "Jump to a room", Here),
        new("Everywhere", "Alt ↑ / ↓", "Room before or after", Here),
        new("Everywhere", "Alt Shift ↑ / ↓", "Unread room before or after", Here),
        new("Everywhere", "?", "This list", Here),
        new("Everywhere", "Esc", "Close what is open, then back to writing", Here),
        new("While writing", "Enter", "Send", Here),
        new("While writing", "Shift Enter", "New line", Here),
        new("While writing", "↑", "Edit your last message, in an empty composer", "MessagesTests.An_arrow_up_edits_the_last_own_message_and_escape_brings_the_draft_back"),
        new("While writing", "Ctrl B", "Bold", Lines),
        new("While writing", "Ctrl I", "Italic", Lines),
        new("While writing", "Ctrl E", "Code", Lines),
        new("While writing", "Ctrl Shift X", "Struck through", Lines),
        new("While writing", "Ctrl Shift L", "Link", Lines),
        new("While writing", "Ctrl Shift 7 / 8", "Numbered list, bulleted list", Lines),
        new("While writing", "Ctrl Shift 9", "Quote", Lines),
        new("While writing", "Tab", "On to the next control", Here),
        new("While a list of names or emoji is open", "↑ / ↓", "Entry before or after", Names),
        new("While a list of names or emoji is open", "Enter / Tab", "Take it", Names),
        new("While a list of names or emoji is open", "Esc", "Close the list", Names),
        new("While writing a code message", "Tab / Shift Tab", "Move lines in or out", Code),
        new("While writing a code message", "Enter", "New line", Code),
        new("While writing a code message", "Ctrl Enter", "Send", Code),
        new("While writing a code message", "Esc", "To the language; again, back to text", Code),
        new("On a message", "↑ / ↓", "Message before or after", Here),
        new("On a message", "Home / End", "First or last message shown", Here),
        new("On a message", "R", "Reply", Here),
        new("On a message", "E", "Edit", Here),
        new("On a message", "+", "Add reaction", Here),
        new("On a message", "Enter / M", "Everything that can be done with it", Here),
        new("On a message", "Delete", "Delete", Here),
        new("On a message", "Esc", "Back to writing", Here),
        new("While searching", "↑ / ↓", "Message found before or after", Search),
        new("While searching", "Enter", "Open it", Search),
        new("While searching", "Esc", "To the field, to an empty one, back", Search),
        new("Looking at pictures", "← / → / PgUp / PgDn", "Next or previous picture", Gallery),
        new("Looking at pictures", "Home / End", "First or last picture", Gallery),
        new("Looking at pictures", "+ / - / 0", "Nearer, farther, all of it", Gallery),
        new("Looking at pictures", "← / → / ↑ / ↓", "Move what is seen, when near", Gallery),
        new("On a voice message", "Space / Enter", "Play or pause", Voice),
        new("On a voice message", "← / →", "A little back or on", Voice),
        new("On a voice message", "PgUp / PgDn", "A tenth on or back", Voice),
        new("On a voice message", "Home / End", "To its beginning or end", Voice),
    ];
}
