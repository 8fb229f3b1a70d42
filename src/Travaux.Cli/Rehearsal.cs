using System.Text;
using Travaux.Analysis.Comparison;
using Travaux.Cli.Drawing;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

namespace Travaux.Cli;

/// <summary>Compares two tiny drafts on another core while the command line and the files are read.</summary>
/// <remarks>
/// <para>
/// A process compiles much of what it runs when it first runs it: generic collections of our own types can't be compiled ahead.
/// Here that is done beside the reading, and a comparison finds its code ready (measured: docs/performance.md). Nothing of
/// it is kept, and a process that ends first does not wait for it.
/// </para>
/// </remarks>
internal static class Rehearsal
{
    private const string Older = """
        AGREEMENT ON THE LAKE

        The Parties, recalling the talks of 3 May 2021, have agreed as follows:

        Article 1
        Aims
        1. The Parties shall protect the lake, and each of them may use its water.
        2. The Commission shall meet twice a year, unless the Parties agree otherwise under Article 3.

        Article 2
        Ships
        No ship shall carry oil across the lake. It shall show its flag (see paragraph 2 of Article 1).

        Article 3
        Meetings
        (a) Meetings are held in turn.
        (b) [The Secretary shall write the minutes within 30 days.]
        (c) Costs are shared by the Parties in equal parts.

        Article 4
        Entry into force
        This Agreement enters into force on 1 January 2023.

        Annex
        The stations are four: North, South, East and West.
        """;

    private const string Newer = """
        AGREEMENT ON THE LAKE

        The Parties, recalling the talks of 4 May 2021, have agreed as follows:

        Article 1
        Aims
        1. The Parties should protect the lake and its shores, and each of them may use its water.
        2. The Commission shall meet once a year, unless all Parties agree otherwise under Article 4.

        Article 2
        Flags
        Each ship shall show its flag (see paragraph 2 of Article 1).

        Article 3
        Oil
        No ship shall carry oil across the lake, except in an emergency.

        Article 4
        Meetings
        (a) Costs are shared by the Parties in equal parts.
        (b) The Secretary shall write the minutes within 60 days. Meetings are held in turn.

        Article 5
        Entry into force
        This Agreement enters into force on 1 January 2024.

        Annex
        The stations are four: North, South, East and West.
        """;

    /// <summary>Begins, where there is a core to spare and a comparison is asked for.</summary>
    public static void Begin(string[] arguments)
    {
        if (arguments is ["compare", _, _, ..] && Environment.ProcessorCount > 1)
        {
            new Thread(Run) { IsBackground = true, Name = "rehearsal" }.Start();
        }
    }

    private static void Run()
    {
        var redline = Comparer.Compare(Read("older.txt", Older), Read("newer.txt", Newer), ComparisonOptions.Default);
        ComparisonDrawing.Draw(new Canvas(TextWriter.Null, new Look(0, Colour: false)), redline, Selection.Everything, new Extent(All: false, Context: 1));
    }

    private static Copy Read(string file, string text) =>
        ProvisionParser.Read(DocumentReader.Read(file, Encoding.UTF8.GetBytes(text)).Value).Value;
}
