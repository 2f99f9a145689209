namespace LeetSocial.Web.Jobs.Mail;

internal static class MailServices
{
    public static void AddMail(this IHostApplicationBuilder builder)
    {
        builder.Services.Configure<SmtpSettings>(builder.Configuration.GetSection("Smtp"));
        if (string.IsNullOrEmpty(builder.Configuration["Smtp:Host"]))
        {
            builder.Services.AddSingleton<IPost, FolderPost>();
        }
        else
        {
            builder.Services.AddSingleton<IPost, SmtpPost>();
        }
    }
}
