namespace LeetSocial.Web.Realtime;

/// <summary>Somebody who is told events and signals. Hearing must not block, and must not render.</summary>
public interface IListen
{
    /// <param name="news">A <see cref="Domain.Kernel.RoomEvent"/> or a <see cref="Domain.Kernel.Signal"/>.</param>
    void Hear(object news);
}
