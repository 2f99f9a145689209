using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;

namespace LeetSocial.Web.Features.Chat;

/// <summary>What goes wrong behind the bridge: the browser hears that there is no answer, and the log why.</summary>
internal sealed partial class ChatBridge
{
    // Every question to a service comes through here. What the page is asked, the page logs itself.
    private async Task<Outcome<T>> Ask<T>(Func<Actor, Task<Outcome<T>>> ask)
    {
        if (_actor() is not { } actor)
        {
            return Refusal.Unauthenticated;
        }
        try
        {
            return await ask(actor);
        }
        catch (Exception fault)
        {
            Log.Failed(_faults, fault);
            throw;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What a browser asked for failed")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
