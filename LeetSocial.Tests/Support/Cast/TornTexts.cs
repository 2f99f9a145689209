using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace LeetSocial.Tests.Support.Cast;

/// <summary>The product's texts, some of which throw instead of being told.</summary>
internal sealed class TornTexts
{
    private volatile string? _torn;

    public void Tear(string text) => _torn = text;

    public void Mend() => _torn = null;

    public void Replace(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddSingleton(typeof(IStringLocalizer<>), typeof(Tearable<>));
    }

    private sealed class Tearable<T>(IStringLocalizerFactory factory, TornTexts torn) : IStringLocalizer<T>
    {
        private readonly StringLocalizer<T> _whole = new(factory);

        public LocalizedString this[string name] =>
            name == torn._torn ? throw new InvalidOperationException($"{name} is torn.") : _whole[name];

        public LocalizedString this[string name, params object[] arguments] =>
            name == torn._torn ? throw new InvalidOperationException($"{name} is torn.") : _whole[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _whole.GetAllStrings(includeParentCultures);
    }
}
