using LeetSocial.Bench.Measuring;

namespace LeetSocial.Bench.Circuits;

/// <summary>Finds the conversation's rows in what a batch draws.</summary>
internal sealed class RowWatch(ReadingPlace reading) : IMarkupListener
{
    /// <summary>Who counts them; replaced between runs.</summary>
    public Witness? Witness { get; set; }

    /// <summary>When the batch being read was received.</summary>
    public long At { get; set; }

    public void Inserted(int component, ReadOnlySpan<byte> html) => Look(component, html, inserted: true);

    public void Redrawn(int component, ReadOnlySpan<byte> html) => Look(component, html, inserted: false);

    public void Disposed(int component) => Witness?.Forget(component);

    private void Look(int component, ReadOnlySpan<byte> html, bool inserted)
    {
        foreach (var row in new RowMarkup(html))
        {
            reading.Saw(row.Sequence);
            if (row.Token is { } token)
            {
                Witness?.Saw(token, new Sighting(component, row.Sequence, At, inserted));
            }
        }
    }
}
