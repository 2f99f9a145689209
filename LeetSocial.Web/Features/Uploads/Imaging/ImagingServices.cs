namespace LeetSocial.Web.Features.Uploads.Imaging;

internal static class ImagingServices
{
    public static void AddImaging(this IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton<ImageThreads>().AddSingleton<IImages, Images>();
}
