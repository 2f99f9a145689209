using AngleSharp.Dom;
using Bunit;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;

namespace LeetSocial.Tests.Support;

/// <summary>What components need that stand alone: the real texts, a clock that is moved by hand, and the dialogs.</summary>
public abstract class UiContext : BunitContext
{
    // A second, as it is by itself, is not much for a machine with something else to do.
    static UiContext() => DefaultWaitTimeout = Eventually.Limit;

    protected UiContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddLocalization();
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddMudServices();
    }

    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 14, 30, 0, TimeSpan.Zero));

    /// <summary>Opens a dialog over an otherwise empty page.</summary>
    /// <returns>The page, and a task that ends when the dialog is closed.</returns>
    protected (IRenderedComponent<DialogHost> Page, Task Closed) Open(Func<DialogHost, Task> open)
    {
        JSInterop.SetupModule("./_content/MudBlazor/MudBlazor.min.js");
        var page = Render<DialogHost>();
        var closed = page.InvokeAsync(() => open(page.Instance));
        page.WaitForElement("[role=dialog]");
        return (page, closed);
    }

    /// <summary>The one button of that name.</summary>
    protected static IElement Button(IRenderedComponent<DialogHost> page, string name) =>
        page.FindAll("button").Single(button => button.TextContent.Trim() == name);
}
