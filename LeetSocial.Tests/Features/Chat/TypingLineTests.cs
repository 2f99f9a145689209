using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Realtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Tests.Features.Chat;

/// <summary>Who is writing, in the words of the product.</summary>
public sealed class TypingLineTests : UiContext
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Ada", "Ada is typing…")]
    [InlineData("Ada Bob", "Ada and Bob are typing…")]
    [InlineData("Ada Bob Cleo", "Several people are typing…")]
    public void Two_are_named_and_more_are_several(string names, string line)
    {
        var viewer = new PersonId(99);
        var others = names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((name, index) => new TypingPerson(new PersonId(index + 1), name));
        var text = Services.GetRequiredService<IStringLocalizer<ChatText>>();

        Assert.Equal(line, TypingLine.Of([.. others, new TypingPerson(viewer, "Myself")], viewer, text));
    }
}
