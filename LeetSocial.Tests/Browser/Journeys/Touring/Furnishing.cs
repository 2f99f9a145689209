using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.Messages;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Features.Uploads.Imaging;
using LeetSocial.Tests.Support;
using LeetSocial.Tests.Support.Cast;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Uploads.Imaging;
using Microsoft.Extensions.DependencyInjection;

namespace LeetSocial.Tests.Browser.Journeys.Touring;

/// <summary>Puts into General one of each kind of thing that can stand in a room.</summary>
internal static class Furnishing
{
    public const string Edited = "Words that were changed";
    public const string Answered = "Words that are answered";

    private const string Everything =
        """
        ## Everything that words can be

        **Bold**, *leaning*, ~~gone~~, `code`, ||hidden||, @bob, @ada and [a link](https://example.org).

        > Said by another

        - [x] done
        - [ ] not yet

        | room | words |
        |---|--:|
        | General | 12 |

        ```csharp
        var page = await db.Messages.Where(m => m.Room == 1).Take(50); // "words"
        ```
        """;

    public static async Task Fills(Stage stage, Person ada)
    {
        await stage.FillsGeneral("bob", "cleo");
        await Says(stage, ada, Everything);
        var answered = await Says(stage, ada, Answered);
        await Says(stage, ada, "An answer in words", answered.Id);
        var edited = await Says(stage, ada, "Words before");
        await stage.Shares(
            ada, "Files without many words", ("hill.jpg", Picture(".jpg", 1_600, 1_000)), ("lake.png", Picture(".png", 300, 400)),
            ("report.pdf", Paper.Pdf("One", "Two")), ("program.py", "def hello(name):\n    return 'words'\n"u8.ToArray()), ("tone.wav", Footage.Wav(2)));
        await stage.As(ada, (services, actor) => Chat(services).Edit(actor, edited.Id, Edited));
        await stage.As(ada, (services, actor) => Chat(services).React(actor, edited.Id, "🎉", true));
        await stage.As(ada, (services, actor) => Chat(services).Pin(actor, edited.Id, true));
        await stage.As(ada, (services, actor) => Chat(services).Save(actor, edited.Id, true));
        var gone = await Says(stage, ada, "Taken back");
        await stage.As(ada, (services, actor) => Chat(services).Delete(actor, gone.Id));
        await TellsOfAnotherRoom(stage, ada);
    }

    public static byte[] Picture(string type, int width, int height)
    {
        LibVips.Prepare();
        using var picture = Album.Scene(width, height, seed: width);
        return picture.WriteToBuffer(type);
    }

    private static Task<TimelineRow> Says(Stage stage, Person who, string words, MessageId? replyTo = null) => stage.As(who, (services, actor) => Chat(services).Post(
        actor, new PostMessage(new RoomId(stage.Database.RoomNamed("General")), words, $"{Guid.NewGuid()}") { ReplyTo = replyTo }));

    // In which she is not, so that there is one to be found.
    private static async Task TellsOfAnotherRoom(Stage stage, Person ada)
    {
        var lab = await stage.As(ada, (services, actor) => services.GetRequiredService<RoomService>().Create(
            actor, new NewRoom("Lab", "Cells, and what they say", false, [new PersonId(stage.Database.PersonNamed("bob"))])));
        await stage.As(ada, (services, actor) => services.GetRequiredService<RoomService>().Leave(actor, lab));
    }

    private static ChatService Chat(IServiceProvider services) => services.GetRequiredService<ChatService>();
}
