namespace Travaux.Bench.Word;

/// <summary>All pairs of small Word files, redlined by us and by LibreOffice.</summary>
internal sealed class SmallPairs(string shared, string folder, BenchOptions options, TextWriter output)
{
    private const double MarkedOfOthers = 0.8;
    private const double RetypedOfOthers = 0.25;
    private const int LeastStrictly = 130;
    private readonly List<WordPair> _pairs = WordPair.Small(shared);

    /// <summary>Measures, prints a table, and says what must hold.</summary>
    public IEnumerable<Limit> Measure(Judge judge, Office? office)
    {
        var ours = _pairs.Select((pair, at) =>
        {
            Progress("ours", at, _pairs.Count);
            return Ours.Compare(pair, OurRedline(at));
        }).ToList();
        Progress("ours", _pairs.Count, _pairs.Count);
        var faults = _pairs.SelectMany((pair, at) => File.Exists(OurRedline(at)) ? Faults.New(pair, OurRedline(at)) : ["no redline"]).Distinct(StringComparer.Ordinal).ToList();
        var tally = new Tally([.. _pairs.Select((pair, at) => judge.Of(pair, OurRedline(at)))]);
        var seconds = ours.Select(run => run.Seconds).Order().ToList();

        var theirs = office is null ? null : Theirs(office);
        var others = theirs is null ? null : new Tally([.. _pairs.Select((pair, at) => judge.Of(pair, TheirRedline(at)))]);
        Print(tally, others, office, theirs, seconds, faults);
        return Limits(tally, others, theirs, faults);
    }

    private List<Limit> Limits(Tally tally, Tally? others, InOffice? theirs, List<string> faults) =>
    [
        Limit.AtLeast($"{_pairs.Count} pairs: right both ways, all of them", tally.Right, _pairs.Count),
        Limit.AtLeast($"{_pairs.Count} pairs: right strictly, at least {LeastStrictly}", tally.RightStrictly, LeastStrictly),
        Limit.AtMost($"{_pairs.Count} pairs: no new kind of OpenXmlValidator fault", faults.Count, 0),
        Limit.AtLeast($"{_pairs.Count} pairs: each redline opens in LibreOffice", theirs?.Opened, _pairs.Count),
        Limit.AtMost($"{_pairs.Count} pairs: words marked, at most {MarkedOfOthers:0 %} of LibreOffice's where its redline is right", Ratio(tally, others, each => each.Marked), MarkedOfOthers),
        Limit.AtMost($"{_pairs.Count} pairs: struck and retyped, at most {RetypedOfOthers:0 %} of LibreOffice's there", Ratio(tally, others, each => each.Retyped), RetypedOfOthers),
    ];

    private static double? Ratio(Tally tally, Tally? others, Func<Tally, int> count) =>
        others is null ? null : (double)count(tally.Where(others.Verdicts)) / Math.Max(1, count(others.Where(others.Verdicts)));

    private InOffice Theirs(Office office)
    {
        List<OfficeTask> tasks = [];
        for (var at = 0; at < _pairs.Count; at++)
        {
            tasks.Add(new($"compare {at}", "compare", _pairs[at].Newer, TheirRedline(at), _pairs[at].Older));
        }
        var (compared, seconds) = office.Do(tasks, options.Time, count => Progress("LibreOffice compares", count, tasks.Count));
        tasks.Clear();
        for (var at = 0; at < _pairs.Count; at++)
        {
            tasks.Add(new($"new {at}", "accept", _pairs[at].Newer, Text("new", at)));
            tasks.Add(new($"old {at}", "accept", _pairs[at].Older, Text("old", at)));
            tasks.Add(new($"accepted {at}", "accept", OurRedline(at), Text("accepted", at)));
            tasks.Add(new($"rejected {at}", "reject", OurRedline(at), Text("rejected", at)));
        }
        var (opened, _) = office.Do(tasks, options.Time, count => Progress("LibreOffice opens ours", count, tasks.Count));
        int Same(string one, string other) => Enumerable.Range(0, _pairs.Count).Count(at => Read(Text(one, at)) is { } text && text == Read(Text(other, at)));
        return new(compared.Count, seconds, opened.Count(name => name.StartsWith("accepted", StringComparison.Ordinal)), Same("new", "accepted"), Same("old", "rejected"));
    }

    private void Print(Tally ours, Tally? others, Office? office, InOffice? theirs, List<double> seconds, List<string> faults)
    {
        var (ourCommon, theirCommon) = others is null ? (null, null) : (ours.Where(others.Verdicts), others.Where(others.Verdicts));
        output.WriteLine($"\n| {_pairs.Count} pairs of `docx-pairs.tsv` | Travaux | {office?.Version ?? "LibreOffice"} |\n| --- | --- | --- |");
        void Row(string what, string here, string? there) => output.WriteLine($"| {what} | {here} | {there ?? "–"} |");
        void Rows(string of, Tally here, Tally? there)
        {
            Row($"words inserted, deleted, moved{of}", Words(here), there is null ? null : Words(there));
            Row($"struck and retyped at one place{of}", $"{here.Retyped}", $"{there?.Retyped}");
            Row($"stretches marked{of}", $"{here.Stretches}", $"{there?.Stretches}");
        }
        Row("redlines made", $"{ours.Made}", $"{others?.Made}");
        Row("right in both directions; strictly", $"{ours.Right}; {ours.RightStrictly}", others is null ? null : $"{others.Right}; {others.RightStrictly}");
        Rows("", ours, others);
        if (ourCommon is not null)
        {
            Rows($", on the {theirCommon!.Made} pairs that LibreOffice has right", ourCommon, theirCommon);
        }
        Row("new kinds of OpenXmlValidator fault", faults.Count == 0 ? "0" : string.Join("; ", faults), "not asked");
        Row("seconds a pair", $"{seconds[seconds.Count / 2]:0.00} (a command each, the middle one; at most {seconds[^1]:0.00})", theirs is null ? null : $"{theirs.Seconds / _pairs.Count:0.00} (all in one start)");
        Row("opened in LibreOffice; accepted there the newer text, rejected the older", theirs is null ? "not measured" : $"{theirs.Opened}; {theirs.AcceptedAsNew}, {theirs.RejectedAsOld}", null);
        if (options.Each)
        {
            PrintEach(ours, others);
        }
    }

    private void PrintEach(Tally ours, Tally? others)
    {
        output.WriteLine("\n| pair | ours: right, inserted, deleted, moved, retyped, stretches | LibreOffice's |\n| --- | --- | --- |");
        static string One(Verdict it) =>
            $"{(it.RightStrictly ? "strictly" : it.Right ? "right" : it.IsThere ? "WRONG" : "none")}, {it.Inserted}, {it.Deleted}, {it.Moved}, {it.Retyped}, {it.Stretches}";
        for (var at = 0; at < _pairs.Count; at++)
        {
            var inOffice = Read(Text("new", at)) is null ? "" : $" (accepted {(Read(Text("new", at)) == Read(Text("accepted", at)) ? "same" : "OTHER")}, rejected {(Read(Text("old", at)) == Read(Text("rejected", at)) ? "same" : "OTHER")})";
            output.WriteLine($"| {at} {_pairs[at].Name} | {One(ours.Verdicts[at])}{inOffice} | {(others is null ? "–" : One(others.Verdicts[at]))} |");
        }
    }

    private string OurRedline(int at) => Path.Combine(folder, $"ours-{at:000}.docx");

    private string TheirRedline(int at) => Path.Combine(folder, $"libreoffice-{at:000}.docx");

    private string Text(string what, int at) => Path.Combine(folder, $"{what}-{at:000}.txt");

    private static string Words(Tally tally) => $"{tally.Inserted:N0}, {tally.Deleted:N0}, {tally.Moved:N0}";

    private static string? Read(string file) => File.Exists(file) ? File.ReadAllText(file).TrimEnd() : null;

    /// <summary>One line that counts on a terminal; elsewhere a line at the end.</summary>
    private static void Progress(string what, int done, int of)
    {
        if (!Console.IsErrorRedirected || done == of)
        {
            Console.Error.Write($"{(Console.IsErrorRedirected ? "" : "\r")}{what}: {done} of {of} {(done == of ? "\n" : "")}");
        }
    }

    /// <summary>What LibreOffice did: how many pairs it compared and in what time, how many of our redlines it opened, and in how many its own accepting and rejecting gives the drafts.</summary>
    private sealed record InOffice(int Compared, double Seconds, int Opened, int AcceptedAsNew, int RejectedAsOld);
}
