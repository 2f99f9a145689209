using LeetSocial.Web;
using LeetSocial.Web.Api;
using LeetSocial.Web.Api.Health;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Avatars;
using LeetSocial.Web.Features.CustomEmoji;
using LeetSocial.Web.Features.Demo;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Shell;
using LeetSocial.Web.Shell.Admin;

var builder = WebApplication.CreateBuilder(DemoFeature.Spell(args));
builder.AddFeatures();
builder.AddSecurity();
builder.AddDemo();
builder.AddHealth();
builder.AddShell();

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseInitialiser>().Run();
await app.FillDemo();

app.UseSecurity();
app.UseShell();
app.UseSignIns();
app.UseAdminPages();
app.MapAccounts();
app.MapUploads();
app.MapAvatars();
app.MapCustomEmoji();
app.MapHealth();
app.MapShell();
await app.RunAsync();

/// <summary>The entry point, public so that tests can host it.</summary>
public partial class Program;
