namespace LeetSocial.Bench;

/// <summary>The run cannot go on, or its result is not to be trusted: the tool prints the message and exits with 1.</summary>
internal sealed class BenchException(string message, Exception? inner = null) : Exception(message, inner);
