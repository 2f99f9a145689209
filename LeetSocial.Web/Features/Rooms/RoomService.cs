using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Domain.Rooms;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Features.Accounts;
using LeetSocial.Web.Features.Rooms.Joining;
using LeetSocial.Web.Features.Rooms.Making;
using LeetSocial.Web.Realtime;
using LeetSocial.Web.Realtime.Limits;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>Making rooms, coming into them and leaving them.</summary>
