using Bunit;
using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeetSocial.Tests.Shell;

#pragma warning disable BL0006 // Only a renderer knows whether the browser has what was drawn.

/// <summary>A browser that is away for a moment is sent every drawing when it is back, and confirms none before.</summary>
public sealed class AwayBrowserTests : UiContext
{
    private static readonly MeModel Online = new(new PersonId(1), "ada", "Ada", PresenceChoice.Online, Presence.Online, "");

    [Fact]
    public Task What_changed_and_changed_back_meanwhile_stands_as_it_was_in_the_rail() =>
        DrawsBack<Rail>(Is<MeModel>(nameof(Rail.Me), Online), Is(nameof(Rail.Me), Online with { Presence = Presence.Offline }));

    [Fact]
    public Task What_changed_and_changed_back_meanwhile_stands_as_it_was_among_the_tabs() =>
        DrawsBack<TabBar>(Is(nameof(TabBar.Unread), 1), Is(nameof(TabBar.Unread), 2));

    private async Task DrawsBack<TComponent>(ParameterView one, ParameterView other)
        where TComponent : IComponent
    {
        await using var browser = new Browser(Services);
        await browser.Draws<TComponent>(one);

        browser.IsAway = true;
        await browser.IsGiven(other);
        await browser.IsGiven(one);

        Assert.Equal(3, browser.Drawings);
    }

    private static ParameterView Is<T>(string name, T value) => ParameterView.FromDictionary(new Dictionary<string, object?> { [name] = value });

    private sealed class Browser(IServiceProvider services) : Renderer(services, NullLoggerFactory.Instance)
    {
        private int _page;

        public bool IsAway { get; set; }

        /// <summary>How often something was drawn that differs from what stood there.</summary>
        public int Drawings { get; private set; }

        public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

        public Task Draws<TComponent>(ParameterView given)
            where TComponent : IComponent => Dispatcher.InvokeAsync(() =>
        {
            _page = AssignRootComponentId(InstantiateComponent(typeof(TComponent)));
            return RenderRootComponentAsync(_page, given);
        });

        public Task IsGiven(ParameterView given) => Dispatcher.InvokeAsync(() => RenderRootComponentAsync(_page, given));

        protected override void HandleException(Exception exception) => throw new InvalidOperationException("A component failed.", exception);

        protected override Task UpdateDisplayAsync(in RenderBatch batch)
        {
            for (var place = 0; place < batch.UpdatedComponents.Count; place++)
            {
                if (batch.UpdatedComponents.Array[place].ComponentId == _page && batch.UpdatedComponents.Array[place].Edits.Count > 0) Drawings++;
            }
            return IsAway ? new TaskCompletionSource().Task : Task.CompletedTask;
        }
    }
}
