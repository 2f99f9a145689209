namespace LeetSocial.Web.Features.Uploads.Scanning;

internal static class ScanningServices
{
    public static void AddScanning(this IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton<IScanFiles, NoScanner>();
}
