namespace LeetSocial.Tests.Architecture.Reading;

/// <summary>One type mentions another, in a signature or within a method; nested and generated types count as their outermost one.</summary>
/// <param name="From">Full name of the type that mentions.</param>
/// <param name="To">Full name of the type mentioned.</param>
/// <param name="Member">The member of it that is used, where it is one.</param>
internal sealed record Reference(string From, string To, string? Member)
{
    public override string ToString() => Member is null ? $"{From} → {To}" : $"{From} → {To}.{Member}";
}
