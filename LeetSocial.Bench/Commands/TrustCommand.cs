using LeetSocial.Bench.Accounts;
using LeetSocial.Bench.Reports;
using LeetSocial.Bench.Servers;
using LeetSocial.Bench.Trust;

namespace LeetSocial.Bench.Commands;

/// <summary>Attacks and faults, as often as promised.</summary>
internal sealed class TrustCommand(Options options, PublishedBuild build, Stamp stamp, Attempts attempts)
{
    private const int FewPeople = 10;

    // Short ones first: whoever has little time has those.
    private static readonly ITrial[] All =
    [
        new PoisonTrial(), new FuzzTrial(), new StartingTrial(), new EnumerationTrial(), new LockTrial(), new LongReaderTrial(),
        new FloodTrial(), new RevocationTrial(), new RollingRestartTrial(), new TabsTrial(), new SlowQuestionTrial(), new SuddenDeathTrial(), new AbandonedTrial(),
    ];

    public async Task Run()
    {
        var share = options.Share("times");
        var trials = Wanted();
        using var community = await Community.Gather(build, FewPeople + RevocationTrial.People(share));
        var grounds = new Grounds(build, community, share, options.Number("messages", 1_000_000));
        foreach (var trial in trials)
        {
            var name = string.Join(' ', trial.Threats);
            Log.Line(name);
            await attempts.Make(name, async () => Tell(await trial.Run(grounds)));
        }
    }

    private List<ITrial> Wanted()
    {
        var known = All.SelectMany(trial => trial.Threats).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return options.Words.FirstOrDefault(word => !known.Contains(word)) is { } unknown
            ? throw new BenchException($"There is no trial of {unknown}; there are {string.Join(' ', known)}.")
            : [.. All.Where(trial => options.Words.Count == 0 || trial.Threats.Intersect(options.Words, StringComparer.OrdinalIgnoreCase).Any())];
    }

    private void Tell(IReadOnlyList<Finding> findings)
    {
        // The rows of one trial are made anew together.
        FiguresFile.Change(figures =>
        {
            figures.Trust.RemoveAll(old => findings.Any(finding => finding.Threat == old.Threat && finding.Claim == old.Claim));
            figures.Trust.AddRange(findings.Select(finding => new TrustFigure(finding.Threat, finding.Count, finding.Claim, finding.Measured, finding.Holds, stamp)));
        });
        foreach (var finding in findings)
        {
            var words = $"{finding.Count}: {finding.Measured} (must hold: {finding.Claim})";
            Action<string> tell = finding.Holds ? Log.Line : attempts.Fail;
            tell($"{finding.Threat} {(finding.Holds ? "holds" : "DOES NOT HOLD")}: {words}");
        }
    }
}
