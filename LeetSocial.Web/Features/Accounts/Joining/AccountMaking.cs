using LeetSocial.Domain.Kernel;
using LeetSocial.Domain.People;
using LeetSocial.Web.Data;
using LeetSocial.Web.Data.Sql;
using LeetSocial.Web.Features.Accounts.Forms;
using LeetSocial.Web.Features.Accounts.Managing;

namespace LeetSocial.Web.Features.Accounts.Joining;

/// <inheritdoc cref="ICreateAccounts"/>
internal sealed class AccountMaking(Registration registration, WriteQueue writes, ReadPool reads) : ICreateAccounts
{
    public async Task<Outcome<Actor>> Create(string username, string displayName, string email, string password)
    {
        var name = Username.Parse(username);
        var shown = PlainLine.Parse(displayName, Lengths.DisplayName, "DisplayName");
        var address = EmailRule.Parse(email);
        var secret = PasswordRule.Parse(password);
        if (name.IsRefused(out var refusal) || shown.IsRefused(out refusal) || address.IsRefused(out refusal) || secret.IsRefused(out refusal))
        {
            return refusal;
        }
        var created = await registration.Create(name.Value, address.Value, secret.Value, address: null, publicUrl: null);
        if (created.IsRefused(out refusal))
        {
            return refusal;
        }
        var named = await writes.Run(new ChangeProfile(created.Value, shown.Value, "", SharesReceipts: true));
        return named.IsRefused(out refusal) ? refusal : Acting(created.Value);
    }

    private Actor Acting(PersonId person) => new(
        person,
        reads.Read(read => read.Single("SELECT SecurityStamp FROM people WHERE Id = $0", row => row.GetString(0), person.Value))!,
        $"product-{person.Value}");
}
