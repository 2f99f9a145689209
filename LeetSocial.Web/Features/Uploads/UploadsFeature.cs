using LeetSocial.Web.Features.Uploads.Imaging;
using LeetSocial.Web.Features.Uploads.Recognising;
using LeetSocial.Web.Features.Uploads.Scanning;
using LeetSocial.Web.Features.Uploads.Storing;

namespace LeetSocial.Web.Features.Uploads;

internal static class UploadsFeature
{
    public static IHostApplicationBuilder AddUploads(this IHostApplicationBuilder builder)
    {
        builder.AddStoring();
        builder.AddScanning();
        builder.AddRecognising();
        builder.AddImaging();
        return builder;
    }

    public static IEndpointRouteBuilder MapUploads(this IEndpointRouteBuilder routes) => routes;
}
