using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>An upload is no more: given up, refused, or too old. What became a file stays one.</summary>
internal sealed record ForgetUploadWrite(string Id) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session)
    {
        session.Execute("DELETE FROM uploads WHERE Id = $0", Id);
        return default(Done);
    }
}
