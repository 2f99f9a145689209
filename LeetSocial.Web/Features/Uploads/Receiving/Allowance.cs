using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data.Reading;
using LeetSocial.Web.Data.Sql;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>How much a person may keep here (<c>Uploads__Quota</c>). What is on its way counts as it will be.</summary>
internal sealed class Allowance(IConfiguration configuration)
{
    private const long Default = 1024L * 1024 * 1024;

    /// <summary>How many files may be on their way at once.</summary>
    public const int MostOpen = 100;

    /// <summary>In bytes; 0 is no limit.</summary>
    public long Quota { get; } = configuration.GetValue("Uploads:Quota", Default);

    /// <param name="read">What the writer sees.</param>
    /// <param name="person">Who keeps it.</param>
    /// <param name="more">What is to come in addition, in bytes.</param>
    /// <returns>Null where there is room for it.</returns>
    public Refusal? Refuse(PreparedCommands read, PersonId person, long more) =>
        Quota > 0 && FileUse.Of(read, person) + more > Quota ? UploadRefusals.QuotaReached : null;
}
