namespace LeetSocial.Web.Features.Uploads.Receiving;

/// <summary>What somebody is about to send, as they say.</summary>
internal sealed record NewUpload(string FileName, long Length, bool SendsOriginal);
