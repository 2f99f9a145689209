using LeetSocial.Web.Features.Uploads.Storing.Cloudinary;
using LeetSocial.Web.Features.Uploads.Storing.Disk;
using LeetSocial.Web.Features.Uploads.Storing.S3;

namespace LeetSocial.Web.Features.Uploads.Storing;

internal static class StoringServices
{
    public static void AddStoring(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<UploadsFolder>();
        builder.Services.AddSingleton<OrphanSweep>().AddSingleton<Discarding>();
        builder.Services.AddHealthChecks().AddCheck<StorageHealth>("storage", timeout: TimeSpan.FromSeconds(2));
        builder.AddProvider(builder.Configuration["Uploads:Provider"] ?? "disk");
    }

    private static void AddProvider(this IHostApplicationBuilder builder, string provider)
    {
        switch (provider.ToLowerInvariant())
        {
            case "disk":
                builder.Services.AddSingleton<IFileStore, DiskStore>();
                break;
            case "s3":
                builder.AddS3Store();
                break;
            case "cloudinary":
                builder.AddCloudinaryStore();
                break;
            default:
                throw new InvalidOperationException($"Uploads__Provider is \"{provider}\"; it can be disk, s3 or cloudinary.");
        }
    }
}
