namespace LeetSocial.Web.Ui.Picking;

/// <summary>Finds people by what was typed; everybody, within reason, for an empty query.</summary>
public delegate Task<IReadOnlyList<PersonOption>> PeopleSearch(string query, CancellationToken cancelled);
