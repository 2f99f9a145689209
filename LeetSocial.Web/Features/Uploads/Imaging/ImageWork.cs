using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Features.Uploads.Imaging;

/// <summary>
/// One picture to be made. Given up while it waits, it is never begun; given up while it is made, it ends soon, and only then is it over:
/// until then it uses its files.
/// </summary>
internal sealed class ImageWork(Func<Outcome<ProcessedImage>> make)
{
    private readonly TaskCompletionSource<Outcome<ProcessedImage>> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isTaken;

    public Task<Outcome<ProcessedImage>> Result => _result.Task;

    public void Run()
    {
        if (Interlocked.Exchange(ref _isTaken, 1) != 0)
        {
            return;
        }
        try
        {
            _result.SetResult(make());
        }
        catch (OperationCanceledException)
        {
            _result.SetCanceled();
        }
        catch (Exception failure)
        {
            _result.SetException(failure);
        }
    }

    public void GiveUp()
    {
        if (Interlocked.Exchange(ref _isTaken, 1) == 0)
        {
            _result.SetCanceled();
        }
    }
}
