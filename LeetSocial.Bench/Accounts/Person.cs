using System.Net;

namespace LeetSocial.Bench.Accounts;

/// <summary>Somebody with an account, and the cookies that a sign-in gave. Any instance that shares the keys knows them.</summary>
internal sealed record Person(string Username, CookieContainer Cookies)
{
    public const string Password = "Bench-crowd-1";

    public string Email => $"{Username}@bench.example";

    /// <summary>A client that speaks as this person to one instance.</summary>
    public HttpClient At(Uri instance) =>
        new(new SocketsHttpHandler { CookieContainer = Cookies }) { BaseAddress = instance };
}
