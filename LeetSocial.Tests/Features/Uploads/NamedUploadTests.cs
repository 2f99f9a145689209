using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Features.Uploads;
using LeetSocial.Web.Features.Uploads.Receiving;
using Microsoft.Extensions.Time.Testing;

namespace LeetSocial.Tests.Features.Uploads;

/// <summary>Uploads that are begun once more because the answer was lost.</summary>
public sealed class NamedUploadTests : FilesContext
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private protected override TimeProvider Clock => _time;

    private protected override (string, string)[] Settings => [("Uploads:Quota", "10")];

    [Fact]
    public async Task T11_begun_again_under_its_name_it_is_the_same_upload_and_counts_once()
    {
        var first = (await Begins(Ada, "a")).Value;
        await Appends(first.Id, 0, "123");

        var again = (await Begins(Ada, "a")).Value;
        Assert.Equal((first.Id, 3), (again.Id, again.Offset));
        Assert.Equal("QuotaReached", (await Begins(Ada, "b")).Refusal?.Reason);
        Assert.Equal("QuotaReached", (await Begins(Ada, null)).Refusal?.Reason);

        var file = (await Appends(first.Id, 3, "456")).File;
        Assert.Equal(file, (await Begins(Ada, "a")).Value.File);
        Assert.Equal(1, Count("uploads"));
    }

    [Fact]
    public async Task A_name_is_its_senders_alone_and_for_as_long_as_the_upload_can_be_gone_on_with()
    {
        var first = (await Begins(Ada, "a")).Value;
        Assert.NotEqual(first.Id, (await Begins(Bob, "a")).Value.Id);

        _time.Advance(UploadService.Lifetime);
        Assert.NotEqual(first.Id, (await Begins(Ada, "a")).Value.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Lengths.UploadName + 1)]
    public async Task A_name_that_is_none_or_endless_is_refused(int length) =>
        Assert.Equal("Unreadable", (await Begins(Ada, new string('a', length))).Refusal?.Reason);

    private Task<Outcome<Upload>> Begins(Actor actor, string? name) =>
        Instance.Try<UploadService, Upload>(uploads => uploads.Begin(actor, new NewUpload("a.txt", 6, false) { Name = name }));

    private Task<Upload> Appends(string upload, long offset, string text) => Instance.Ask<UploadService, Upload>(uploads => uploads.Append(
        Ada, upload, new Part(offset, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), null), TestContext.Current.CancellationToken));
}
