using LeetSocial.Domain.Kernel;

namespace LeetSocial.Web.Ui;

/// <summary>A dialog into which something is written: it is not closed over anybody's words.</summary>
public interface IHoldWords
{
    /// <summary>Whether there are words in it that stand nowhere else.</summary>
    bool HoldsWords { get; }

    /// <summary>Says why it leads nowhere any more.</summary>
    void Tell(Refusal why);
}
