namespace LeetSocial.Bench.Servers;

/// <summary>The instances of one setup, up and answering.</summary>
internal sealed class Cluster : IAsyncDisposable
{
    private readonly RedisServer? _redis;

    private Cluster(IReadOnlyList<Instance> instances, RedisServer? redis)
    {
        Instances = instances;
        _redis = redis;
    }

    public IReadOnlyList<Instance> Instances { get; }

    public TimeSpan ProcessorTime => Instances.Aggregate(TimeSpan.Zero, (sum, instance) => sum + instance.ProcessorTime);

    public long Resident => Instances.Sum(instance => instance.Resident);

    public int Errors => Instances.Sum(instance => instance.Errors);

    public static async Task<Cluster> Start(PublishedBuild build, DataFolder data, Setup setup)
    {
        var redis = setup.Redis ? await RedisServer.Start() : null;
        var settings = data.Settings.Concat(Limits.Off);
        if (redis is not null)
        {
            settings = settings.Append(redis.Setting);
        }

        var instances = new List<Instance>();
        for (var n = 0; n < setup.Instances; n++)
        {
            instances.Add(await Instance.Start(build, settings));
        }

        return new Cluster(instances, redis);
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
