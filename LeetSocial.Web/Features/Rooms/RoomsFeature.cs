using LeetSocial.Web.Features.Rooms.Joining;

namespace LeetSocial.Web.Features.Rooms;

internal static class RoomsFeature
{
    public static IHostApplicationBuilder AddRooms(this IHostApplicationBuilder builder)
    {
        builder.Services.AddScoped<RoomService>();
        builder.Services.AddScoped<IMakeRooms>(services => services.GetRequiredService<RoomService>());
        builder.Services.AddScoped<RoomQueries>();
        builder.Services.AddScoped<RoomListState>();
        builder.Services.AddScoped<InvitationService>();
        builder.Services.AddScoped<IInvite>(services => services.GetRequiredService<InvitationService>());
        builder.Services.AddScoped<InvitationQueries>();
        builder.Services.AddSingleton<RoomDetailsReader>();
        builder.Services.AddSingleton<IJoinGeneral, JoinGeneral>();
        return builder;
    }
}
