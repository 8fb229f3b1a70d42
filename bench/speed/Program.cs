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
{
    byte[] a = File.ReadAllBytes(args[1]), b = File.ReadAllBytes(args[2]);
    for (int i = 0; i < int.Parse(args[3], null); i++)
    {
        var t = Stopwatch.StartNew(); double last = 0; long lastB = GC.GetTotalAllocatedBytes();
        void Lap(string s) { var now = t.Elapsed.TotalMilliseconds; var bb = GC.GetTotalAllocatedBytes(); Console.Write($"{s} {now - last:F0}ms/{(bb - lastB) >> 20}MB  "); last = now; lastB = bb; }
        var (da, db) = (DocumentReader.Read("a.txt", a).Value, DocumentReader.Read("b.txt", b).Value); Lap("read");
        var (ca, cb) = (ProvisionParser.Read(da).Value, ProvisionParser.Read(db).Value); Lap("parse");
        var al = CopyAligner.Align(ca, cb, AlignmentOptions.Default); Lap("align");
        var rows = RedlineRows.Of(al, ca, cb); Lap("rows");
        var map = ReferenceMap.Of(rows); Lap("map");
        var k = KindsOfChange.Of(rows, "en", map); Lap("kinds");
        Console.WriteLine($"total {t.Elapsed.TotalMilliseconds:F0} rows {rows.Count}");
    }
}
