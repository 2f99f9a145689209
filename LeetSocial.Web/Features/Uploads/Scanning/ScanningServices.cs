namespace LeetSocial.Web.Features.Uploads.Scanning;

internal static class ScanningServices
{
    public static void AddScanning(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<ClamdSettings>(builder.Configuration.GetSection("Clamd"));
        if (string.IsNullOrEmpty(builder.Configuration["Clamd:Host"]))
        {
            builder.Services.AddSingleton<IScanFiles, NoScanner>();
        }
        else
        {
            builder.Services.AddSingleton<IScanFiles, ClamdScanner>();
        }
    }
}
