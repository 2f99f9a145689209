using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Realtime;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();
builder.AddRealtime();
builder.AddRooms();
builder.AddChat();
builder.AddPeople();

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseInitialiser>().Run();
await app.RunAsync();

/// <summary>The entry point, public so that tests can host it.</summary>
public partial class Program;
