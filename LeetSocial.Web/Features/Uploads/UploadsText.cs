namespace LeetSocial.Web.Features.Uploads;

/// <summary>Names the texts of this folder: <c>UploadsText.resx</c>.</summary>
internal sealed class UploadsText;
