using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>Somebody without a browser: raw requests, cookies kept, redirects shown and not followed. For what a browser would never send.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly SocketsHttpHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true };

    public Visitor(Uri site) => Http = new HttpClient(_handler) { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };

    public HttpClient Http { get; }

    public CookieContainer Cookies => _handler.CookieContainer;

    public Task<HttpResponseMessage> Gets(string path) =>
        Http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> Reads(string path)
    {
        using var answer = await Gets(path);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Opens the page and sends its form, hidden fields and antiforgery token included, with values by label.</summary>
    public async Task<HttpResponseMessage> Submits(string path, params (string Label, string Value)[] values)
    {
        var (action, fields) = PageForm.Filled(await Reads(path), path, values);
        using var content = new FormUrlEncodedContent(fields);
        return await Http.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken);
    }

    public async Task Registers(string name, string password = Person.Password)
    {
        using var answer = await Submits(
            "/account/register",
            ("Username", name), ("Email", $"{name}@example.org"), ("Password", password), ("Confirm password", password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public Task<HttpResponseMessage> SignsIn(string name, string password = Person.Password) =>
        Submits("/account/login", ("Username or email", name), ("Password", password));

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }
}
