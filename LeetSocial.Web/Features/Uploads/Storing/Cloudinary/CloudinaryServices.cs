namespace LeetSocial.Web.Features.Uploads.Storing.Cloudinary;

internal static class CloudinaryServices
{
    public static void AddCloudinaryStore(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Cloudinary");
        if (section.Get<CloudinarySettings>() is not { CloudName.Length: > 0, ApiKey.Length: > 0, ApiSecret.Length: > 0 })
        {
            throw new InvalidOperationException(
                "Uploads__Provider is cloudinary, and Cloudinary__CloudName, Cloudinary__ApiKey or Cloudinary__ApiSecret is not set.");
        }
        builder.Services.Configure<CloudinarySettings>(section);
        builder.Services.AddSingleton<CloudinaryClient>();
        builder.Services.AddSingleton<IFileStore, CloudinaryStore>();
    }
}
