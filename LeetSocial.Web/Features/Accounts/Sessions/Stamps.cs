using System.Security.Cryptography;

namespace LeetSocial.Web.Features.Accounts.Sessions;

internal static class Stamps
{
    public static string New() => RandomNumberGenerator.GetHexString(32);
}
