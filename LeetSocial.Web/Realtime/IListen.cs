namespace LeetSocial.Web.Realtime;

/// <summary>Somebody who is told events and signals. Hearing must not block, and must not render.</summary>
public interface IListen
{
    /// <param name="news">A <see cref="Domain.Kernel.RoomEvent"/>, a <see cref="Domain.Kernel.Signal"/> or a <see cref="Reload"/>.</param>
    void Hear(object news);
}
