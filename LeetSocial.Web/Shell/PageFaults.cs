using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell;

/// <summary>
/// Where something fails that a page itself does (T34), it is logged, and told by <see cref="FaultNotice"/>. Unhandled it would end the
/// circuit, and with it a page that works.
/// </summary>
internal sealed partial class PageFaults(ILogger logger, Action draw)
{
    /// <summary>Whether the person is to be told.</summary>
    public bool AreTold { get; private set; }

    public void Forget() => AreTold = false;

    /// <summary>As <see cref="IHandleEvent"/> has it: every button of the page comes through here, so none can forget it.</summary>
    public async Task Handle(EventCallbackWorkItem handler, object? argument)
    {
        var handled = Try(() => handler.InvokeAsync(argument));
        draw();
        if (!handled.IsCompleted)
        {
            await handled;
            draw();
        }
    }

    public async Task Try(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is not (JSDisconnectedException or NavigationException))
        {
            Log.Failed(logger, fault);
            AreTold = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The page could not do what was asked")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
