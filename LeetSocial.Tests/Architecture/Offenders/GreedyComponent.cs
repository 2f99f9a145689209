using LeetSocial.Web.Data;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using StackExchange.Redis;

namespace LeetSocial.Tests.Architecture.Offenders;

/// <summary>Does what no component and no domain type may do, so that the rules can be seen to notice. Never drawn.</summary>
public sealed class GreedyComponent : ComponentBase
{
    public static async Task<int> Grab(LeetSocialDb database, HttpContext request)
    {
        using var redis = await ConnectionMultiplexer.ConnectAsync(request.Request.Host.Host);
        return database.Rooms.Local.Count + DateTimeOffset.UtcNow.Minute + (File.Exists("rooms") ? 1 : 0);
    }
}
