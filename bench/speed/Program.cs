using System.Diagnostics;
using Travaux.Bench.Speed;
using Travaux.Analysis.Comparison;
using Travaux.Analysis.Comparison.Aligning;
using Travaux.Analysis.Comparison.Kinds;
using Travaux.Documents;
using Travaux.Record.Drafts.Parsing;

var vocabulary = Words.Read();
if (args[0] == "write")
{
    var n = int.Parse(args[1], null);
    var older = Treaty.Of(n, vocabulary, 1);
    File.WriteAllText(args[2] + "-older.txt", older.Print());
    File.WriteAllText(args[2] + "-newer.txt", older.Changed(0.04, (int)(40 * Math.Max(1, n / 76000.0)), vocabulary, 2).Print());
    return;
}
if (args[0] == "n")
{
    var ca = ProvisionParser.Read(DocumentReader.Read("a.txt", File.ReadAllBytes(args[1])).Value).Value;
    var cb = ProvisionParser.Read(DocumentReader.Read("b.txt", File.ReadAllBytes(args[2])).Value).Value;
    var (ta, tb) = (new ProvisionTree(ca), new ProvisionTree(cb));
    foreach (var own in new[] { true, false })
    {
        var pa = own ? ProvisionTree.WithText(ta) : ProvisionTree.Articles(ta); var pb = own ? ProvisionTree.WithText(tb) : ProvisionTree.Articles(tb);
        var ua = pa.ConvertAll(at => new AlignmentUnit(own ? ta.OwnWords(at) : ta.AllWords(at))); var ub = pb.ConvertAll(at => new AlignmentUnit(own ? tb.OwnWords(at) : tb.AllWords(at)));
        var best = new Dictionary<string, double>();
        for (int i = 0; i < 25; i++)
        {
            var t = Stopwatch.StartNew(); double last = 0;
            void Lap(string s) { var now = t.Elapsed.TotalMilliseconds; best[s] = Math.Min(best.GetValueOrDefault(s, 1e9), now - last); last = now; }
            var voc = new Vocabulary(); var oa = UnitTexts.Read(ua, voc); var ob = UnitTexts.Read(ub, voc); Lap("texts");
            var ex = ExactMatches.Find(oa, ob); Lap("exact");
            var terms = new Terms(voc.Count, oa, ob); Lap("terms");
            var m1 = terms.Masses(terms.Older); var m2 = terms.Masses(terms.Newer); Lap("(masses");
            var o1 = new bool[m1.Length]; var o2 = new bool[m2.Length]; Array.Fill(o1, true); Array.Fill(o2, true);
            var links = SentenceLinks.FindBothWays(terms, new(terms.Older, m1, o1), new(terms.Newer, m2, o2)); Lap("links)");
            var ev = TextEvidence.Gather(oa, ob, terms, ex, Said.Nothing); Lap("gather");
            foreach (var c in ev.Candidates) c.Probability = PairModel.Alone.Probability(c); Lap("weigh");
            new ContextEvidence(oa, ob, ev, terms, ex).Add(); Lap("context");
            if (i == 24) Console.WriteLine(string.Join("  ", best.Select(b => $"{b.Key} {b.Value:F1}")) + $" units {ua.Count} sentences {m1.Length} words {oa.WordCount} links {links.Count} terms {terms.Count} candidates {ev.Candidates.Count}");
        }
    }
    return;
}
if (args[0] == "dp")
{
    string a = File.ReadAllText(args[1]), b = File.ReadAllText(args[2]);
    foreach (var (name, seps) in new[] { ("space", " "), ("white", " \t\n\r"), ("own", " \t.(){},!?;"), ("both", " \t\n\r.,;:()") })
    { var t = Stopwatch.StartNew(); var r = new DiffPlex.Differ().CreateWordDiffs(a, b, false, seps.ToCharArray()); Console.WriteLine($"diffplex {name} {t.ElapsedMilliseconds} blocks {r.DiffBlocks.Count} pieces {r.PiecesOld.Length}"); 
     t.Restart(); r = new DiffPlex.Differ().CreateWordDiffs(a, b, true, seps.ToCharArray()); Console.WriteLine($"   ignorewhite {name} {t.ElapsedMilliseconds} blocks {r.DiffBlocks.Count} pieces {r.PiecesOld.Length}");  }
    return;
}
{
    byte[] a = File.ReadAllBytes(args[1]), b = File.ReadAllBytes(args[2]);
    var best = new Dictionary<string, double>(); int rounds = int.Parse(args[3], null);
    for (int i = 0; i < rounds; i++)
    {
        var t = Stopwatch.StartNew(); double last = 0; long lastB = GC.GetTotalAllocatedBytes();
        void Lap(string s) { var now = t.Elapsed.TotalMilliseconds; var bb = GC.GetTotalAllocatedBytes(); best[s] = Math.Min(best.GetValueOrDefault(s, 1e9), now - last); last = now; lastB = bb; }
        var (da, db) = (DocumentReader.Read("a.txt", a).Value, DocumentReader.Read("b.txt", b).Value); Lap("read");
        var (ca, cb) = (ProvisionParser.Read(da).Value, ProvisionParser.Read(db).Value); Lap("parse");
        var al = CopyAligner.Align(ca, cb, AlignmentOptions.Default); Lap("align");
        var rows = RedlineRows.Of(al, ca, cb); Lap("rows");
        var map = ReferenceMap.Of(rows); Lap("map");
        var k = KindsOfChange.Of(rows, "en", map); Lap("kinds");
        var all = t.Elapsed.TotalMilliseconds; Lap("-"); last = 0; Lap("total"); if (i == rounds - 1) Console.WriteLine(string.Join("  ", best.Select(b => $"{b.Key} {b.Value:F1}")) + $" gcs {GC.CollectionCount(0) / (double)rounds} {GC.CollectionCount(1) / (double)rounds} {GC.CollectionCount(2) / (double)rounds} pause {GC.GetTotalPauseDuration().TotalMilliseconds / rounds:F1} total {t.Elapsed.TotalMilliseconds:F0} rows {rows.Count}");
    }
}
