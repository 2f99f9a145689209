namespace LeetSocial.Web.Features.Uploads.Storing.S3;

internal static class S3Services
{
    public static void AddS3Store(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("S3");
        if (section.Get<S3Settings>() is not { Bucket.Length: > 0 })
        {
            throw new InvalidOperationException("Uploads__Provider is s3, and S3__Bucket is not set.");
        }
        builder.Services.Configure<S3Settings>(section);
        builder.Services.AddSingleton<S3Connection>();
        builder.Services.AddSingleton<IFileStore, S3Store>();
    }
}
