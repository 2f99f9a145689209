using LeetSocial.Web.Api;
using LeetSocial.Web.Api.Health;
using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.Demo;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Shell;

var builder = WebApplication.CreateBuilder(DemoFeature.Spell(args));
builder.AddData();
builder.AddJobs();
builder.AddRealtime();
builder.AddSecurity();
builder.AddAccounts();
builder.AddRooms();
builder.AddChat();
builder.AddPeople();
builder.AddSearch();
builder.AddPreviews();
builder.AddUploads();
builder.AddDemo();
builder.AddHealth();
builder.AddShell();

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseInitialiser>().Run();
await app.FillDemo();

app.UseSecurity();
app.UseShell();
app.UseSignIns();
app.MapAccounts();
app.MapUploads();
app.MapHealth();
app.MapShell();
await app.RunAsync();

/// <summary>The entry point, public so that tests can host it.</summary>
public partial class Program;
