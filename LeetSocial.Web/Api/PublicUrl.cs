namespace LeetSocial.Web.Api;

/// <summary>
/// The address people know this server by (<c>App__PublicUrl</c>). Without it the request's own is taken, which whoever sends the
/// request can choose: set it, or <c>AllowedHosts</c>, wherever mail is sent.
/// </summary>
internal static class PublicUrl
{
    public static Uri? Configured(IServiceProvider services) =>
        Uri.TryCreate(services.GetRequiredService<IConfiguration>()["App:PublicUrl"], UriKind.Absolute, out var url) ? url : null;

    /// <summary>Without a slash at its end.</summary>
    public static string Of(HttpContext context) =>
        (Configured(context.RequestServices)?.ToString() ?? $"{context.Request.Scheme}://{context.Request.Host}").TrimEnd('/');
}
