using LeetSocial.Web.Data;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Avatars;
using LeetSocial.Web.Features.Chat;
using LeetSocial.Web.Features.CustomEmoji;
using LeetSocial.Web.Features.People;
using LeetSocial.Web.Features.Previews;
using LeetSocial.Web.Features.Rooms;
using LeetSocial.Web.Features.Search;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Jobs;
using LeetSocial.Web.Realtime;

namespace LeetSocial.Web;

/// <summary>What the product does below its pages, one line each: for the host, and for who times a service by itself.</summary>
internal static class Composition
{
    public static void AddFeatures(this IHostApplicationBuilder builder)
    {
        builder.AddData();
        builder.AddJobs();
        builder.AddRealtime();
        builder.AddAccounts();
        builder.AddRooms();
        builder.AddChat();
        builder.AddPeople();
        builder.AddSearch();
        builder.AddPreviews();
        builder.AddUploads();
        builder.AddAvatars();
        builder.AddCustomEmoji();
    }
}
