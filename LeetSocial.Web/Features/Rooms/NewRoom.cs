using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Rooms;

/// <summary>A room somebody wants to have.</summary>
public sealed record NewRoom(string Name, string Topic, bool IsPrivate, IReadOnlyList<PersonId> Members);
