using System.Globalization;
using LeetSocial.Web.Api;
using LeetSocial.Web.Data.Rows;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts.SigningIn;

/// <summary>What a browser needs to know before it makes or asks for a passkey.</summary>
internal static class PasskeyOptions
{
    public static void MapPasskeyOptions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/account/passkey-request-options", ForRequest);
        routes.MapPost("/account/passkey-creation-options", ForCreation).RequireAuthorization();
    }

    // Whoever is named, the options name nobody's passkeys: an answer that did would tell which accounts there are (T19).
    private static async Task<IResult> ForRequest(HttpContext context, IAntiforgery antiforgery, AccountSignIn signIn) =>
        await antiforgery.IsRequestValidAsync(context)
            ? Results.Content(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json")
            : Results.BadRequest();

    private static async Task<IResult> ForCreation(HttpContext context, AccountSignIn signIn, UserManager<Account> users)
    {
        var account = await users.GetUserAsync(context.User);
        return account is null ? Results.NotFound() : Results.Content(
            await signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
            {
                Id = account.Id.ToString(CultureInfo.InvariantCulture),
                Name = account.UserName!,
                DisplayName = account.DisplayName,
            }),
            "application/json");
    }
}
