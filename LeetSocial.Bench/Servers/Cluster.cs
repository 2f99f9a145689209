namespace LeetSocial.Bench.Servers;

/// <summary>The instances of one setup, up and answering.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly RedisServer? _redis;

    private Cluster(IReadOnlyList<Instance> instances, RedisServer? redis, IEnumerable<KeyValuePair<string, string>> settings)
    {
        Instances = instances;
        Settings = settings;
        _redis = redis;
    }

    public IReadOnlyList<Instance> Instances { get; }

    /// <summary>What each of them was started with.</summary>
    public IEnumerable<KeyValuePair<string, string>> Settings { get; }

    public TimeSpan ProcessorTime => Instances.Aggregate(TimeSpan.Zero, (sum, instance) => sum + instance.ProcessorTime);

    public long Resident => Instances.Sum(instance => instance.Resident);

    public int Errors => Instances.Sum(instance => instance.Errors);

    /// <param name="build">What is started.</param>
    /// <param name="data">What they share.</param>
    /// <param name="setup">How many.</param>
    /// <param name="limits">None, unless they are given; an empty list has them as installed.</param>
    public static async Task<Cluster> Start(
        PublishedBuild build, DataFolder data, Setup setup, IEnumerable<KeyValuePair<string, string>>? limits = null)
    {
        var redis = setup.Redis ? await RedisServer.Start() : null;
        var settings = data.Settings.Concat(limits ?? Limits.Off);
        if (redis is not null)
        {
            settings = settings.Append(redis.Setting);
        }

        var instances = new List<Instance>();
        for (var n = 0; n < setup.Instances; n++)
        {
            instances.Add(await Instance.Start(build, settings));
        }

        return new Cluster(instances, redis, settings);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in Instances)
        {
            await instance.DisposeAsync();
        }

        if (_redis is not null)
        {
            await _redis.DisposeAsync();
        }
    }
}
