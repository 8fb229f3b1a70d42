using System.Globalization;
using Travaux.Analysis.Comparison.Aligning;
using Travaux.Bench.Quality;

// bench/quality: how well provisions are aligned, against gold alignments and beside two simple methods.
//   --errors        list what is wrong
//   --fit FILE      fit the aligner's model on all gold pairs and write it
//   --held-out      score each instrument with a model fitted on the others
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (SharedFolder.Find() is not { } shared)
{
    Console.WriteLine("skipped: the folder 'shared' with the gold alignments is not beside this clone");
    return 0;
}
var errors = args.Contains("--errors");
var golds = Directory.GetFiles(Path.Combine(shared, "corpora", "gold"), "*.json").Order(StringComparer.Ordinal).Select(GoldPair.Read).ToList();
if (args.Contains("--fit"))
{
    var (alone, inContext) = Training.Fit(golds);
    Training.Write(args[Array.IndexOf(args, "--fit") + 1], alone, inContext);
    return 0;
}
if (args.Contains("--held-out"))
{
    HeldOut.Print(golds, errors);
    return 0;
}

var ours = new Table("Aligner alone, on the provisions given", allowance: 0);
var label = new Table("Baseline: same label", allowance: 1);
var cosine = new Table("Baseline: mutual best cosine", allowance: 1);
var raw = new Table("Reader and aligner, from the raw files", Floors.RawAllowance);
var files = new RawDrafts(shared);
foreach (var gold in golds)
{
    var (older, newer) = (GoldUnits.Of(gold.Older), GoldUnits.Of(gold.Newer));
    ours.Add(gold, Score.Of(gold, Aligner.Align(older, newer, AlignmentOptions.Default).Pairs));
    label.Add(gold, Score.Of(gold, Baselines.SameLabel(older, newer).Pairs));
    cosine.Add(gold, Score.Of(gold, Baselines.MutualBestCosine(older, newer).Pairs));
    if (files.Of(gold, out var reason) is { } pair)
    {
        raw.Add(gold, Score.Of(gold, Projection.Of(gold, pair.Older, pair.Newer)));
    }
    else
    {
        Console.WriteLine($"skipped from raw files: {gold.Name}: {reason}");
    }
}
foreach (var table in new[] { ours, raw, label, cosine })
{
    table.Print(Console.Out, errors && table != label && table != cosine);
}
Clutter.Print(files, golds, Console.Out);
var below = ours.Below().Concat(raw.Below()).ToList();
Console.WriteLine(below.Count == 0 ? "\nEvery floor is held." : $"\nBelow the floor:\n  {string.Join("\n  ", below)}");
return below.Count == 0 ? 0 : 1;
