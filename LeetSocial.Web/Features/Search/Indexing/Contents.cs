namespace LeetSocial.Web.Features.Search.Indexing;

/// <summary>What <c>has:</c> asks for.</summary>
internal enum Contents
{
    File,
    Image,
    Link,
    Code,
}
