namespace LeetSocial.Web.Realtime;

/// <summary>This process among those that serve the same community. A new name with every start.</summary>
internal sealed record Instance(string Name)
{
    public Instance()
        : this(Guid.NewGuid().ToString("N")[..12])
    {
    }
}
