using LeetSocial.Domain.Kernel;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace LeetSocial.Web.Shell.Messages;

/// <summary>
/// A fault in what the page itself does (T34) is told in a sentence and logged. No boundary stands around the page: unhandled it would
/// end the circuit, and with it a room that works.
/// </summary>
public sealed partial class MessagesPage : IHandleEvent
{
    /// <summary>What goes wrong at every piece of news is not read anew at every one.</summary>
    private static readonly TimeSpan HealingPause = TimeSpan.FromSeconds(5);

    private bool _hasFault;
    private bool _isBehind;
    private long _healedAt;

    [Inject] internal ILogger<MessagesPage> Faults { get; set; } = default!;

    // Every button of the page comes through here, so none can forget it.
    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem handler, object? argument)
    {
        var handled = Try(() => handler.InvokeAsync(argument));
        StateHasChanged();
        if (!handled.IsCompleted)
        {
            await handled;
            StateHasChanged();
        }
    }

    private Task Try(Func<Task> act) => Try(Do(act));

    // Of what has begun: every piece of news comes through here, and makes no closure.
    private async Task Try(Task act)
    {
        try
        {
            await act;
        }
        catch (Exception fault) when (IsFault(fault))
        {
            Tell(fault);
        }
    }

    // What it throws at once is in its task as well.
    private static async Task Do(Func<Task> act) => await act();

    private Task<Done> Answer(Func<Task> act) => Answer(async () =>
    {
        await act();
        return default(Done);
    });

    /// <summary>For what the browser asks: it hears as well that it did not happen.</summary>
    private async Task<T> Answer<T>(Func<Task<T>> act)
    {
        try
        {
            return await act();
        }
        catch (Exception fault) when (IsFault(fault))
        {
            Tell(fault);
            throw;
        }
    }

    // Rung by the inbox, where nobody waits for the outcome.
    private void DrainSafely()
    {
        try
        {
            Drain();
        }
        catch (Exception fault) when (IsFault(fault))
        {
            // What came with it is lost to this page, but not to the log.
            _isBehind = true;
            Tell(fault);
        }
    }

    private bool IsToBeHealed()
    {
        if (!_isBehind || (_healedAt != 0 && Clock.GetElapsedTime(_healedAt) < HealingPause))
        {
            return false;
        }
        (_isBehind, _healedAt) = (false, Clock.GetTimestamp());
        return true;
    }

    // A room that cannot be opened is not answered by the one before under its address.
    private async Task OpenWantedOrNone()
    {
        try
        {
            await OpenWanted();
        }
        catch when (Conversation.View?.Room.Id != Wanted())
        {
            Conversation.Close();
            Look();
            throw;
        }
    }

    private async Task Refresh()
    {
        (_hasFault, _isBehind) = (false, false);
        // What fails again holds up nothing else.
        await Try(Begin);
        await (_isAttached ? Task.CompletedTask : Try(Attach));
        await Heal(list: false, room: true, isComplete: false);
        await OpenWantedOrNone();
    }

    private void Tell(Exception fault)
    {
        Log.Failed(Faults, fault);
        _hasFault = true;
        StateHasChanged();
    }

    // The page leaves, or the browser has: nobody is there to be told. A script that does not answer in time is a fault.
    private bool IsFault(Exception exception) => !_isDisposed && exception is not (JSDisconnectedException or NavigationException);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The page of the messages could not do what was asked")]
        public static partial void Failed(ILogger logger, Exception fault);
    }
}
