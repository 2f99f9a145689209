using LeetSocial.Web.Features.Uploads.Storing.Cloudinary;

namespace LeetSocial.Tests.Features.Uploads.Storing;

/// <summary>The examples of Cloudinary's documentation and of the tests of its own libraries.</summary>
public sealed class CloudinarySignatureTests
{
    [Fact]
    public void A_request_is_signed_as_the_documentation_shows()
    {
        var signature = new CloudinarySignature("abcd", "sha1").Of(new Dictionary<string, string>
        {
            ["timestamp"] = "1315060510",
            ["public_id"] = "sample_image",
            ["eager"] = "w_400,h_300,c_pad|w_260,h_200,c_crop",
        });
        Assert.Equal("bfd09f95f331f558cbd1320e67aa8d488770583e", signature);
    }

    [Theory]
    [InlineData("sha1", "sample.jpg", "s--v2fTPYTu--")]
    [InlineData("sha1", "image.jpg", "s----SjmNDA--")]
    [InlineData("sha256", "sample.jpg", "s--2hbrSMPOjj5BJ4xV7SgFbRDevFaQNUFf--")]
    public void An_address_is_signed_as_their_libraries_do(string algorithm, string publicId, string signature) =>
        Assert.Equal(signature, new CloudinarySignature("b", algorithm).OfDelivery(publicId));
}
