using LeetSocial.Web.Features.Chat.Later;
using LeetSocial.Web.Features.Chat.Previewing;
using LeetSocial.Web.Features.Chat.Reading;
using LeetSocial.Web.Features.Chat.Rendering;
using LeetSocial.Web.Features.Chat.Writing;
using LeetSocial.Web.Jobs;

namespace LeetSocial.Web.Features.Chat;

internal static class ChatFeature
{
    public static IHostApplicationBuilder AddChat(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MessageRenderer>();
        builder.Services.AddSingleton<MessageComposer>();
        builder.Services.AddSingleton<MessageAuthors>();
        builder.Services.AddSingleton<MessageLimits>();
        builder.Services.AddSingleton<RoomWindows>();
        builder.Services.AddSingleton<LinkPlans>();
        builder.Services.AddSingleton<FetchTurns>();
        builder.Services.AddJob<FetchPreview, FetchPreviewJob>();
        builder.Services.AddScoped<ChatService>();
        builder.Services.AddScoped<ITalk>(services => services.GetRequiredService<ChatService>());
        builder.Services.AddScoped<IActOnMessages>(services => services.GetRequiredService<ChatService>());
        builder.Services.AddScoped<ChatQueries>();
        builder.Services.AddScoped<LaterService>().AddScoped<LaterQueries>().AddScoped<DraftService>();
        builder.Services.AddScoped<PutAside>().AddScoped<LaterState>().AddScoped<ReminderNotes>();
        builder.Services.AddJob<SendScheduled, SendScheduledJob>().AddJob<Remind, RemindJob>();
        builder.Services.AddScoped<RoomBoards>();
        builder.Services.AddScoped<Conversation>();
        return builder;
    }
}
