using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Chat;

/// <summary>Says who is writing.</summary>
internal static class TypingLine
{
    public static string Of(ImmutableArray<TypingPerson> typing, PersonId viewer, IStringLocalizer<ChatText> text)
    {
        var others = typing.Where(person => person.PersonId != viewer).Select(person => person.DisplayName).ToList();
        return others switch
        {
            [] => "",
            [var one] => text["OneIsTyping", one],
            [var one, var two] => text["TwoAreTyping", one, two],
            _ => text["SeveralAreTyping"],
        };
    }
}
