using LeetSocial.Domain.Kernel;
using LeetSocial.Tests.Support;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;
using LeetSocial.Web.Features.Uploads.Scanning;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Uploads that are given up while the server works on them.</summary>
public sealed class GivingUpTests : FilesContext
{
    private readonly ThoughtfulScanner _scanner = new();

    private protected override Action<IServiceCollection> Services => services => services.Replace(ServiceDescriptor.Singleton<IScanFiles>(_scanner));

    [Fact]
    public async Task T11_what_is_given_up_while_its_last_part_is_worked_on_leaves_no_file()
    {
        var begun = await Instance.Ask<UploadService, Upload>(uploads => uploads.Begin(Ada, new NewUpload("plan.txt", 4, false)));
        await using var bytes = new WatchedStream("plan"u8.ToArray());
        var appended = Instance.Ask<UploadService, Upload>(uploads => uploads.Append(Ada, begun.Id, new Part(0, bytes, null), CancellationToken.None));
        await _scanner.Asked.Task.WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);

        var abandoned = Abandon(begun.Id);
        await Eventually.Is(() => bytes.Stop.IsCancellationRequested, "it has been looked up, and waits for its turn");
        _scanner.Knows.SetResult();
        Assert.NotNull((await appended).File);

        // Where this machine took longer than its patience, it is asked for once more, as the tray does.
        if ((await abandoned).Refusal is not null) await Abandon(begun.Id);
        Assert.Equal((0, 0), (Count("files WHERE DeletedAt IS NULL"), Count("uploads")));
    }

    private Task<Outcome<Done>> Abandon(string upload) => Instance.Try<UploadService, Done>(uploads => uploads.Abandon(Ada, upload));

    /// <summary>Whoever sends it learns when somebody else wants to go on.</summary>
    private sealed class WatchedStream(byte[] bytes) : MemoryStream(bytes)
    {
        public CancellationToken Stop { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Stop = cancellationToken;
            return base.ReadAsync(buffer, CancellationToken.None);
        }
    }

    /// <summary>Has no answer before it is told to.</summary>
    private sealed class ThoughtfulScanner : IScanFiles
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Knows { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsOn => true;

        public TimeSpan Patience => Timeout.InfiniteTimeSpan;

        public Task<bool> Answers(CancellationToken stop) => Task.FromResult(true);

        public async Task<ScanVerdict> Scan(string path, TimeSpan? patience, CancellationToken stop)
        {
            Asked.TrySetResult();
            await Knows.Task;
            return ScanVerdict.Clean;
        }
    }
}
