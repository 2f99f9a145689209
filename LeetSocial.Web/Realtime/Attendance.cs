using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Realtime;

/// <summary>Whose devices are connected to this instance. Not for several threads at once.</summary>
internal sealed class Attendance(TimeProvider clock)
{
    /// <summary>A page that loads again is back by then.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(8);

    public static readonly TimeSpan HiddenIsAway = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Device> _devices = [];
    private readonly Dictionary<PersonId, List<Device>> _people = [];

    public ICollection<PersonId> People => _people.Keys;

    public Standing Of(PersonId person) => _people.TryGetValue(person, out var devices)
        ? new Standing(true, devices.Exists(device => device.IsActive(clock)))
        : default;

    public Device Arrive(PersonId person, string connection)
    {
        if (!_devices.TryGetValue(connection, out var device))
        {
            _devices[connection] = device = new Device(person, connection);
            (_people.TryGetValue(person, out var devices) ? devices : _people[person] = []).Add(device);
        }
        device.Holders++;
        device.LeftAt = null;
        return device;
    }

    public void Leave(Device device)
    {
        if (--device.Holders == 0)
        {
            device.LeftAt = clock.GetTimestamp();
        }
    }

    /// <returns>Whose device it is; null when it is not here.</returns>
    public PersonId? Report(string connection, bool isVisible, bool isIdle)
    {
        if (!_devices.TryGetValue(connection, out var device))
        {
            return null;
        }
        device.Report(isVisible, isIdle, clock.GetTimestamp());
        return device.Person;
    }

    /// <summary>Takes away the devices whose grace is over.</summary>
    /// <returns>Who has none left, and when the last of them went.</returns>
    public List<(PersonId Person, TimeSpan Ago)> Sweep()
    {
        var gone = new List<(PersonId, TimeSpan)>();
        foreach (var device in _devices.Values.Where(IsGone).ToList())
        {
            _devices.Remove(device.Connection);
            var devices = _people[device.Person];
            devices.Remove(device);
            if (devices.Count == 0)
            {
                _people.Remove(device.Person);
                gone.Add((device.Person, clock.GetElapsedTime(device.LeftAt!.Value)));
            }
        }
        return gone;
    }

    private bool IsGone(Device device) => device.LeftAt is { } left && clock.GetElapsedTime(left) >= Grace;
}
