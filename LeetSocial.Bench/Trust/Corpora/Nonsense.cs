using System.Text;

namespace LeetSocial.Bench.Trust.Corpora;

/// <summary>Requests that nobody sends who means well. The same every time, by a seed.</summary>
internal sealed class Nonsense(string[] routes, string[] names, string token, int seed)
{
    public static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

    /// <summary>As they stand in a query string.</summary>
    public static readonly string[] Values =
    [
        "", "0", "-1", "9999999999999999999999", "1e400", "NaN", "true", "null", "%00", "%ff%fe", "%ud800", "'", "\"", "..%2f..%2f", "%0d%0aSet-Cookie:a=b",
        "a&a=b&a=c", "[]", "{}", "%F0%9F%91%8D", "%E2%80%AE", new string('9', 3_000),
    ];

    private static readonly string[] Kinds =
    [
        "application/json", "application/json; charset=utf-7", "application/x-www-form-urlencoded", "multipart/form-data",
        "multipart/form-data; boundary=x", "multipart/form-data; boundary=\"\"", "text/plain", "application/offset+octet-stream",
    ];

    private static readonly string[] Bodies =
    [
        "", "{", "[", "null", "\"", "{\"a\":", "{\"roomId\":\"\\ud800\"}", "[[[[[[[[[[[[[[[[", "%", "%zz=%", "a=%00", "&&&&=&=", "a[b][c][0]=1",
        "--x", "--x\r\n", "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"../../b\"\r\n\r\n", "--x--", "\0\0\0\0", "\uD7FF\uFFFF",
        .. new[] { "a=", "{\"a\":\"", "--x\r\nContent-Disposition: form-data; name=\"" }.Select(start => start + new string('a', 40_000)),
    ];

    private static readonly string[] Tus = ["Tus-Resumable", "Upload-Length", "Upload-Offset", "Upload-Metadata", "Upload-Defer-Length", "Upload-Concat", "X-HTTP-Method-Override"];

    private static readonly string[] TusValues =
        ["1.0.0", "0.2.2", "0", "-1", "12", "99999999999999999999", "0x10", "1, 1", "filename", "filename !!!", "filename YS50eHQ=", "a b,c d,,", "final;/a /b", "PATCH"];

    private readonly Random _random = new(seed);

    public HttpRequestMessage Next()
    {
        var query = string.Join('&', Enumerable.Range(0, _random.Next(4)).Select(_ => $"{One(names)}={One(Values)}"));
        var request = new HttpRequestMessage(new HttpMethod(One(Methods)), $"{One(routes)}?{query}");
        if (_random.Next(2) == 0)
        {
            request.Headers.Add("X-CSRF-TOKEN", token);
        }

        for (var headers = _random.Next(3) == 0 ? _random.Next(4) : 0; headers > 0; headers--)
        {
            request.Headers.TryAddWithoutValidation(One(Tus), One(TusValues));
        }

        if (request.Method.Method is not ("GET" or "HEAD" or "OPTIONS"))
        {
            var body = _random.Next(3) == 0 ? $"{One(names)}={One(Values)}&{One(names)}={One(Values)}" : One(Bodies);
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", One(Kinds));
        }

        return request;
    }

    private T One<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
