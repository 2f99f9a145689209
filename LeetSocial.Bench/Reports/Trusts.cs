using System.Globalization;

namespace LeetSocial.Bench.Reports;

/// <summary>What is promised under attack and when things break.</summary>
internal static class Trusts
{
    public static string Table(Figures figures)
    {
        var table = new Table("threat", "full count", "what must hold", "measured");
        foreach (var figure in figures.Trust.OrderBy(figure => int.Parse(figure.Threat[1..], CultureInfo.InvariantCulture)))
        {
            table.Row(figure.Threat, figure.Count, figure.Claim, figure.Holds ? figure.Measured : $"**{figure.Measured}**");
        }

        return table.ToString();
    }
}
