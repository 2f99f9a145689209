using System.Diagnostics.CodeAnalysis;

namespace LeetSocial.Domain.Kernel;

/// <summary>A result, or the refusal that stands in its place.</summary>
public readonly struct Outcome<T>
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Outcome(T? value, Refusal? refusal) => (_value, _refusal) = (value, refusal);

    /// <summary>The result. Asking a refused outcome for it is a bug.</summary>
    public T Value => _refusal is null ? _value! : throw new InvalidOperationException($"Refused: {_refusal.Code}.");

    public Refusal? Refusal => _refusal;

    internal static Outcome<T> Of(T value) => new(value, null);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);

    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal) => (refusal = _refusal) is not null;
}

/// <summary>The result of an action that has nothing to tell but that it was done.</summary>
public readonly record struct Done;

public static class Outcome
{
    /// <summary>For results of an interface type, to which C# applies no implicit conversion.</summary>
    public static Outcome<T> Of<T>(T value) => Outcome<T>.Of(value);
}
