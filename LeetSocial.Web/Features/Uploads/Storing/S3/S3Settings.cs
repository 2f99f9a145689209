namespace LeetSocial.Web.Features.Uploads.Storing.S3;

/// <summary>Where the bucket is (<c>S3__…</c>).</summary>
internal sealed class S3Settings
{
    /// <summary>The only one that must be set.</summary>
    public string? Bucket { get; set; }

    /// <summary>Stands before every key, so that several communities can share a bucket.</summary>
    public string Prefix { get; set; } = "";

    public string Region { get; set; } = "us-east-1";

    /// <summary>Of a server that speaks S3; absent: Amazon's, in the region.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The endpoint as browsers reach it, when this program reaches it by another address.</summary>
    public string? PublicEndpoint { get; set; }

    /// <summary>Absent: as the machine is signed in with Amazon (environment, profile, role).</summary>
    public string? AccessKey { get; set; }

    public string? SecretKey { get; set; }

    /// <summary>The bucket in the path instead of in the host name; by default with an endpoint of one's own.</summary>
    public bool? PathStyle { get; set; }

    /// <summary>Whether browsers fetch from the bucket itself, by links that expire; otherwise this program passes everything through.</summary>
    public bool Redirect { get; set; } = true;
}
