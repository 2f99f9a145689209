using Bunit;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Shell.Files;
using LeetSocial.Web.Shell.Messages;
using LeetSocial.Web.Ui;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;
using TestContext = Xunit.TestContext;

namespace LeetSocial.Tests.Shell;

/// <summary>A page that stands joins the browser's modules to its circuit. The connection may break exactly there.</summary>
public sealed class JoiningTests : PageContext
{
    [Theory]
    [InlineData(typeof(FilesPage), nameof(FilesPage.Room))]
    [InlineData(typeof(MessagesPage), nameof(MessagesPage.RoomId))]
    public async Task A_page_whose_connection_breaks_while_it_joins_its_modules_joins_them_over_the_next_one(Type page, string parameter)
    {
        using var estate = new Estate();
        await using var host = await Opens(estate);
        await using var circuit = host.Services.CreateAsyncScope();
        var (browser, connection) = (new Browser(), circuit.ServiceProvider.GetRequiredService<CircuitConnection>());
        Services.AddSingleton<IJSRuntime>(browser);
        Takes(circuit.ServiceProvider);
        var room = estate.Database.RoomNamed("General");

        browser.Loses = PageScripts.Attach;
        Render<DynamicComponent>(set => set.Add(it => it.Type, page).Add(it => it.Parameters, new Dictionary<string, object> { [parameter] = room }));
        await Eventually.Is(() => browser.HasLost, "it joins");
        await connection.OnConnectionDownAsync(null!, TestContext.Current.CancellationToken);
        browser.Loses = null;
        await connection.OnConnectionUpAsync(null!, TestContext.Current.CancellationToken);

        await Eventually.Is(() => browser.IsJoined, "it joins over the next connection");
    }

    /// <summary>What is asked of it over a broken connection is never answered.</summary>
    private sealed class Browser : IJSRuntime
    {
        private volatile string? _loses;
        private volatile bool _hasLost;
        private volatile bool _isJoined;

        public string? Loses
        {
            get => _loses;
            set => _loses = value;
        }

        public bool HasLost => _hasLost;

        public bool IsJoined => _isJoined;

        public ValueTask<T> InvokeAsync<T>(string identifier, object?[]? args)
        {
            if (identifier == Loses)
            {
                _hasLost = true;
                return new(new TaskCompletionSource<T>().Task);
            }
            _isJoined |= identifier == PageScripts.Attach;
            return new(default(T)!);
        }

        public ValueTask<T> InvokeAsync<T>(string identifier, CancellationToken cancellationToken, object?[]? args) => InvokeAsync<T>(identifier, args);
    }
}
