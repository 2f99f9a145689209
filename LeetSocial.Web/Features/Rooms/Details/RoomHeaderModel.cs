using System.Collections.Immutable;
using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Rooms.Details;

/// <summary>What stands above the conversation. Drawn again only when this is another object.</summary>
/// <param name="Name">The room's name.</param>
/// <param name="Topic">Its topic, or empty.</param>
/// <param name="Faces">Some of the people in it; the first three are drawn.</param>
public sealed record RoomHeaderModel(string Name, string Topic, ImmutableArray<RoomFace> Faces);

/// <summary>A face in the row above the conversation.</summary>
public sealed record RoomFace(PersonId PersonId, string Name, string? Avatar = null);
