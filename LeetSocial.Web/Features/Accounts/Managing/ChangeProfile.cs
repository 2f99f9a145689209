using LeetSocial.Domain.Kernel;
using LeetSocial.Web.Data;

namespace LeetSocial.Web.Features.Accounts.Managing;

internal sealed record ChangeProfile(PersonId Person, string DisplayName, string StatusText, bool SharesReceipts) : IWrite<Done>
{
    public Outcome<Done> Apply(WriteSession session) => session.Execute(
        "UPDATE people SET DisplayName = $1, StatusText = $2, SharesReceipts = $3 WHERE Id = $0",
        Person.Value, DisplayName, StatusText, SharesReceipts) == 1 ? new Done() : Refusal.NotFound;
}
