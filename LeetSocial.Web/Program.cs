using LeetSocial.Web.Data;

var builder = WebApplication.CreateBuilder(args);
builder.AddData();

var app = builder.Build();
await app.Services.GetRequiredService<DatabaseInitialiser>().Run();
await app.RunAsync();

/// <summary>The entry point, public so that tests can host it.</summary>
public partial class Program;
