using LeetSocial.Domain.Kernel;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Web.Features.Accounts.Forms;

/// <summary>What is wrong with a form: beside the fields, and above them.</summary>
public sealed class Problems
{
    private readonly Dictionary<string, string> _byField = [];
    private string? _summary;

    public bool Any => _byField.Count > 0 || _summary is not null;

    /// <summary>What stands above the form; the sentence that points to the fields when there is nothing else to say.</summary>
    public string? Summary(IStringLocalizer text) => _summary ?? (_byField.Count > 0 ? text["LookAtTheFields"].Value : null);

    public string? Of(string field) => _byField.GetValueOrDefault(field);

    public void Add(string? field, string problem)
    {
        if (field is null)
        {
            _summary ??= problem;
        }
        else
        {
            _byField.TryAdd(field, problem);
        }
    }

    public void Add(Refusal refusal, IStringLocalizer text) =>
        Add(refusal.Field, refusal.RetryAfter is { } wait ? text[refusal.Reason, Seconds(wait)] : text[refusal.Reason]);

    /// <summary>Takes the value, or notes why there is none.</summary>
    public T? Take<T>(Outcome<T> outcome, IStringLocalizer text)
    {
        if (!outcome.IsRefused(out var refusal))
        {
            return outcome.Value;
        }
        Add(refusal, text);
        return default;
    }

    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
