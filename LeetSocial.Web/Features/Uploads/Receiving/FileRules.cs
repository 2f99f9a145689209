using LeetSocial.Domain.Uploads;
using LeetSocial.Web.Features.Uploads.Scanning;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <inheritdoc cref="IFileRules"/>
internal sealed class FileRules(IScanFiles scanner, UploadPolicy policy, Allowance allowance) : IFileRules
{
    public bool AreScanned => scanner.IsOn;

    public long Largest => policy.Largest;

    public long Quota => allowance.Quota;
}
