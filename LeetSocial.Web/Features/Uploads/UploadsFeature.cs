using LeetSocial.Web.Features.Uploads.Holding;
using LeetSocial.Web.Features.Uploads.Imaging;
using LeetSocial.Web.Features.Uploads.Keeping;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Recognising;
using LeetSocial.Web.Features.Uploads.Scanning;
using LeetSocial.Web.Features.Uploads.Serving;
using LeetSocial.Web.Features.Uploads.Storing;
using LeetSocial.Web.Features.Uploads.Sweeping;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Uploads;

internal static class UploadsFeature
{
    public static IHostApplicationBuilder AddUploads(this IHostApplicationBuilder builder)
    {
        builder.AddStoring();
        builder.AddScanning();
        builder.AddRecognising();
        builder.AddImaging();
        builder.Services.AddSingleton<IncomingFiles>().AddSingleton<Allowance>().AddSingleton<FileJudge>().AddSingleton<FileIntake>();
        builder.Services.AddSingleton<IFileRules, FileRules>().AddSingleton<FileAnswer>();
        builder.Services.AddSingleton<UploadProblems>();
        builder.Services.AddSingleton<IPictures, PictureKeeping>();
        builder.Services.AddSingleton<UploadSweep>();
        builder.Services.AddHostedService<SweepTurns>();
        builder.Services.AddJob<CheckHeldFiles, CheckHeldFilesJob>();
        builder.Services.AddJob<DeleteHeldBytes, DeleteHeldBytesJob>();
        builder.Services.AddScoped<UploadService>().AddScoped<ITakeFiles>(services => services.GetRequiredService<UploadService>());
        builder.Services.AddScoped<FileQueries>().AddScoped<RoomFileQueries>().AddScoped<RoomFilesView>();
        return builder;
    }

    public static IEndpointRouteBuilder MapUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapMultipart();
        routes.MapTus();
        routes.MapFiles();
        return routes;
    }
}
