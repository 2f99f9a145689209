using LeetSocial.Domain.Uploads;

namespace LeetSocial.Web.Features.Uploads.Recognising;

internal static class RecognisingServices
{
    public static void AddRecognising(this IHostApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Uploads");
        builder.Services.AddSingleton(new UploadPolicy
        {
            MaxFileSize = settings.GetValue("MaxFileSize", UploadPolicy.DefaultMaxFileSize),
            MaxZipSize = settings.GetValue("MaxZipSize", UploadPolicy.DefaultMaxFileSize),
            AllowedTypes = UploadPolicy.ParseTypes(settings["AllowedTypes"]),
        });
        builder.Services.AddSingleton<Recogniser>();
    }
}
