namespace LeetSocial.Web.Jobs.Mail;

/// <summary>Takes letters to where they go. It may be slow and fail, so only jobs use it.</summary>
internal interface IPost
{
    Task Send(Letter letter, CancellationToken cancellation);
}
