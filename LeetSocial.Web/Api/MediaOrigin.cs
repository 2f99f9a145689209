namespace LeetSocial.Web.Api;

/// <summary>Another place that pictures, sound and video of our pages may come from.</summary>
internal sealed record MediaOrigin(Uri Address);
