namespace LeetSocial.Tests.Support;

/// <summary>Something that serves the product at an address: a process of its own, or a server inside the test run.</summary>
internal interface ISite
{
    Uri Address { get; }

    ProcessLog Log { get; }
}
