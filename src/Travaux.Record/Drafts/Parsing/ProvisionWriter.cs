using System.Buffers;
using System.Text;

namespace Travaux.Record.Drafts.Parsing;

/// <summary>Makes the provisions of a copy from the tree that was read: words joined, ids written, places found.</summary>
internal sealed class ProvisionWriter(Document document, ParsingDiagnostics diagnostics)
{
    /// <summary>What stands in a block for a thing that is not text: no provision has it among its words.</summary>
    private const char Thing = '\uFFFC';

    private static readonly SearchValues<char> Gaps = SearchValues.Create(
        [Thing, .. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(code => char.IsWhiteSpace(code) && code is not (' ' or '\u00A0' or '\u202F'))]);

    private readonly ProvisionIds _ids = new();

    /// <summary>The provisions inside a node, in order.</summary>
    internal Sequence<Provision> Inside(Node root) => Write(root, "", "");

    // As deep as provisions are followed, and no deeper: see OpenProvisions.Deepest.
    private Sequence<Provision> Write(Node parent, string scope, string home)
    {
        var provisions = new Provision[parent.Children.Count];
        for (var index = 0; index < provisions.Length; index++)
        {
            provisions[index] = Write(parent.Children[index], scope, home, parent);
        }
        return Sequence.Owning(provisions);
    }

    private Provision Write(Node node, string scope, string home, Node parent)
    {
        var number = node.Number?.Normal ?? "";
        var numbered = number.Length > 0;
        var id = _ids.Next(scope, home, node.Kind, number);
        if (numbered && id.Contains('~', StringComparison.Ordinal) && node.Label.Count > 0 && !parent.Children.TrueForAll(child => child.Number is null)
            && id.LastIndexOf('~') > id.LastIndexOf('/'))
        {
            diagnostics.NumberTwice(node.Label[0], Join(node.Label));
        }
        Sequence<Stretch> from = [.. node.Label, .. node.Heading, .. node.Text.Select(words => words.At)];
        var inner = node.Kind is ProvisionKind.Annex or ProvisionKind.Protocol ? id : scope;
        return new()
        {
            Id = new(id),
            Kind = node.Kind,
            Label = Join(node.Label),
            Number = number,
            Heading = Join(node.Heading),
            Text = Join(node.Text),
            Children = Write(node, inner, id),
            At = Places.Of(document, from.AsSpan()),
            From = from,
            OfficialId = node.OfficialId,
        };
    }

    private string Join(List<Stretch> stretches) => Join(stretches.ConvertAll(at => new Words(at, false)));

    private string Join(List<Words> words)
    {
        if (words.Count == 0)
        {
            return "";
        }
        if (words.Count == 1)
        {
            var only = Words(words[0].At).Trim();
            return IsStraight(only) ? only.ToString() : Straighten(only, new StringBuilder()).ToString();
        }
        var text = new StringBuilder();
        foreach (var (at, breaks) in words)
        {
            var piece = Words(at);
            if (text.Length > 0 && !piece.IsWhiteSpace())
            {
                text.Append(breaks ? '\n' : ' ');
            }
            Straighten(piece, text);
        }
        return text.ToString();
    }

    private ReadOnlySpan<char> Words(Stretch at)
    {
        var block = document.Blocks[at.Block];
        return at.Start < 0 ? block.Label.AsSpan(0, at.Length) : block.Text.AsSpan(at.Start, at.Length);
    }

    private static bool IsStraight(ReadOnlySpan<char> piece) => !piece.ContainsAny(Gaps) && piece.IndexOf("  ", StringComparison.Ordinal) < 0;

    // White space around words goes; line feeds inside a stretch become blanks; wide gaps of justified lines become one blank.
    private static StringBuilder Straighten(ReadOnlySpan<char> piece, StringBuilder text)
    {
        piece = piece.Trim();
        if (piece.Contains(Thing))
        {
            piece = piece.ToString().Replace(Run.ThingText, "", StringComparison.Ordinal).Trim();
        }
        if (IsStraight(piece))
        {
            return text.Append(piece);
        }
        while (!piece.IsEmpty)
        {
            var gap = 0;
            while (gap < piece.Length && !char.IsWhiteSpace(piece[gap]))
            {
                gap++;
            }
            text.Append(piece[..gap]);
            piece = piece[gap..];
            if (!piece.IsEmpty)
            {
                text.Append(piece[0] is '\u00A0' or '\u202F' ? piece[0] : ' ');
                piece = piece.TrimStart();
            }
        }
        return text;
    }
}
