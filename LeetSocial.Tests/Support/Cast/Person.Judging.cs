namespace LeetSocial.Tests.Support.Cast;

internal sealed partial class Person
{
    /// <inheritdoc cref="Accessibility.Holds"/>
    public Task FindsThePageAccessible() => Accessibility.Holds(Page);
}
