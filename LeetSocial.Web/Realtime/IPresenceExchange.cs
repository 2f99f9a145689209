namespace LeetSocial.Web.Realtime;

/// <summary>Tells other instances who is here, and this one who is there.</summary>
internal interface IPresenceExchange
{
    /// <summary>Takes the place of what was told before, and is repeated until then. Returns at once.</summary>
    void Tell(PresenceShare here);

    /// <param name="hear">Called with the shares of all other living instances; an instance that died is no longer among them.</param>
    IDisposable Listen(Action<IReadOnlyCollection<PresenceShare>> hear);
}
