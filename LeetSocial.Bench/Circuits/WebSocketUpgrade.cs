using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace LeetSocial.Bench.Circuits;

/// <summary>The request that turns a connection into a WebSocket, with the cookies and the origin a browser would send.</summary>
internal static class WebSocketUpgrade
{
    public static async Task Ask(Socket socket, Uri address, CookieContainer cookies)
    {
        var request = $"""
            GET {address.PathAndQuery} HTTP/1.1
            Host: {address.Authority}
            Connection: Upgrade
            Upgrade: websocket
            Sec-WebSocket-Version: 13
            Sec-WebSocket-Key: {Convert.ToBase64String(RandomNumberGenerator.GetBytes(16))}
            Origin: {address.GetLeftPart(UriPartial.Authority)}
            Cookie: {cookies.GetCookieHeader(address)}


            """.ReplaceLineEndings("\r\n");
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        var answer = await ReadHead(socket);
        if (!answer.StartsWith("HTTP/1.1 101 ", StringComparison.Ordinal))
        {
            throw new BenchException($"{address} opened no WebSocket: {answer.Split("\r\n")[0]}");
        }
    }

    // Byte by byte, since what follows the head is no longer HTTP; once for each circuit.
    private static async Task<string> ReadHead(Socket socket)
    {
        var head = new StringBuilder();
        var next = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(next) > 0)
        {
            head.Append((char)next[0]);
        }

        return head.ToString();
    }
}
