using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Rows;
using LeetSocial.Web.Features.Accounts.Joining;
using LeetSocial.Web.Features.Accounts.Mailing;
using LeetSocial.Web.Features.Accounts.Managing;
using LeetSocial.Web.Features.Accounts.Recovering;
using LeetSocial.Web.Features.Accounts.Sessions;
using LeetSocial.Web.Features.Accounts.SigningIn;
using LeetSocial.Web.Jobs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Identity;

namespace LeetSocial.Web.Features.Accounts;

/// <summary>Who people are to this server: making an account, signing in and out, and managing it.</summary>
public static class AccountsFeature
{
    public static IHostApplicationBuilder AddAccounts(this IHostApplicationBuilder builder)
    {
        builder.AddKeys();
        builder.Services.AddLocalization();
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddAuthorization();
        builder.Services.AddHttpContextAccessor();
        builder.AddIdentity();
        builder.AddSessions();
        builder.Services.AddScoped<AccountQueries>().AddScoped<Credentials>().AddScoped<Registration>();
        builder.Services.AddScoped<ICreateAccounts, AccountMaking>();
        builder.Services.AddScoped<AddressClaims>().AddScoped<OwnAccount>().AddScoped<ProfileService>();
        builder.Services.AddSingleton<LoginLimit>().AddSingleton<SignUpLimit>().AddSingleton<MailLimit>().AddSingleton<NobodysPassword>();
        builder.Services.AddJob<ConfirmAddress, ConfirmAddressJob>().AddJob<ResetPassword, ResetPasswordJob>();
        return builder;
    }

    public static IEndpointRouteBuilder MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapPasskeyOptions();
        routes.MapPersonalData();
        return routes;
    }

    private static void AddIdentity(this IHostApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(SessionCookie.Configure);
            cookies.TwoFactorUserIdCookie!.Configure(options => SessionCookie.Name(options, "two-factor"));
            cookies.TwoFactorRememberMeCookie!.Configure(options => SessionCookie.Name(options, "two-factor-remembered"));
        });
        builder.Services.AddIdentityCore<Account>(options =>
            {
                options.Password = new PasswordOptions
                {
                    RequiredLength = Forms.PasswordRule.MinLength,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout.MaxFailedAccessAttempts = Lockout.Failures;
                options.Lockout.DefaultLockoutTimeSpan = Lockout.Duration;
            })
            .AddEntityFrameworkStores<LeetSocialDb>()
            .AddUserManager<GuardedAccounts>()
            .AddSignInManager<AccountSignIn>()
            .AddDefaultTokenProviders();
        builder.Services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(4));
        // Only a passkey that knows whose it is can sign in without a name being typed.
        builder.Services.Configure<IdentityPasskeyOptions>(options => options.ResidentKeyRequirement = "required");
        builder.Services.AddScoped(services => (AccountSignIn)services.GetRequiredService<SignInManager<Account>>());
    }

    private static void AddSessions(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SessionGuard>();
        builder.Services.AddSingleton<ISessionGuard>(services => services.GetRequiredService<SessionGuard>());
        builder.Services.AddSingleton<IAbsentActors, AbsentActors>();
        builder.Services.AddSingleton<SessionRevocation>();
        builder.Services.AddSingleton<IRevokeSessions>(services => services.GetRequiredService<SessionRevocation>());
        builder.Services.AddSingleton<OpenCircuits>();
        builder.Services.AddHostedService<WhenSessionsRevoked>();
        builder.Services.AddScoped<CircuitSession>();
        builder.Services.AddScoped<CircuitHandler>(services => services.GetRequiredService<CircuitSession>());
        builder.Services.AddScoped<ICurrentActor, CurrentActor>();
    }
}
