using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers.Shapes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using Style = Travaux.Record.Dossiers.Shapes.ScalarStyle;

namespace Travaux.Store.Folders;

/// <summary>Reads YAML into nodes that know their places.</summary>
/// <remarks>
/// <para>
/// YAML 1.2 by way of YamlDotNet's events. What a record has no use for is refused, with its place: anchors and aliases (which
/// can blow a small file up), tags, several documents.
/// </para>
/// </remarks>
internal sealed class YamlNodes
{
    /// <summary>Maps and lists inside one another; a dossier uses six.</summary>
    private const int Deepest = 32;

    private readonly string _file;
    private readonly string _text;
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly Parser _parser;

    private YamlNodes(string file, string text)
    {
        (_file, _text) = (file, text);
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>The node of a text; <see langword="null"/> where it holds none, or is no YAML (which the diagnostics say).</summary>
    /// <param name="file">The name by which places name it.</param>
    /// <param name="text">The text, its line ends <c>\n</c>.</param>
    /// <param name="diagnostics">What was odd, in order.</param>
    public static Node? Read(string file, string text, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var nodes = new YamlNodes(file, text);
        diagnostics = nodes._diagnostics;
        if (YamlFaults.ControlCharacter(file, text) is { } control)
        {
            nodes._diagnostics.Add(control);
            return null;
        }
        try
        {
            return nodes.Document();
        }
        catch (YamlException exception)
        {
            nodes._diagnostics.Add(YamlFaults.Told(file, text, exception));
            return null;
        }
        catch (TooDeepException exception)
        {
            nodes._diagnostics.Add(new("TX522", exception.At, $"Maps and lists lie more than {Deepest} deep in one another here: no dossier needs that."));
            return null;
        }
    }

    private Node? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            return null;
        }
        _parser.Consume<DocumentStart>();
        var node = Value(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _diagnostics.Add(new("TX521", At(second), "A second document begins here ('---'): a file of a dossier is one."));
        }
        return node;
    }

    private Node Value(int depth)
    {
        switch (_parser.Consume<ParsingEvent>())
        {
            case Scalar scalar:
                return Refused(scalar) ? new UnreadNode(At(scalar)) : new ScalarNode(scalar.Value, scalar.Style == YamlDotNet.Core.ScalarStyle.Plain ? Style.Plain : Style.Quoted, At(scalar))
                {
                    HasComment = IsComment((int)scalar.End.Index),
                };
            case SequenceStart list:
                _ = Refused(list);
                return List(list, Deeper(list, depth));
            case MappingStart map:
                _ = Refused(map);
                return Map(map, Deeper(map, depth));
            case AnchorAlias alias:
                if (_aliases.Add(alias.Value.Value))
                {
                    _diagnostics.Add(new("TX523", At(alias), $"{Phrases.Quoted($"*{alias.Value.Value}")} points at another place of the file: write it out."));
                }
                return new UnreadNode(At(alias));
            case var other:
                throw new YamlException(other.Start, other.End, "a value was expected here");
        }
    }

    private ListNode List(SequenceStart start, int depth)
    {
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Value(depth));
        }
        return new([.. items], At(start));
    }

    private MapNode Map(MappingStart start, int depth)
    {
        var entries = new List<NodeEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Value(depth);
            var value = Value(depth);
            if (key is ScalarNode scalar)
            {
                entries.Add(new(scalar.Text, scalar.At, value));
            }
            else if (key is not UnreadNode)
            {
                _diagnostics.Add(new("TX524", key.At, $"A key must be a word; found {key.Named}."));
            }
        }
        return new([.. entries], At(start));
    }

    private int Deeper(ParsingEvent at, int depth) => depth < Deepest ? depth + 1 : throw new TooDeepException(At(at));

    private bool Refused(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            _diagnostics.Add(new("TX525", At(node), $"{Phrases.Quoted($"&{node.Anchor.Value}")} gives a place a name to point at: a dossier writes things out."));
        }
        if (node.Tag.IsEmpty)
        {
            return false;
        }
        _diagnostics.Add(new("TX526", At(node), $"{Phrases.Quoted(node.Tag.IsNonSpecific ? "!" : node.Tag.Value.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal))} gives a value a type: the dossier's fields have theirs."));
        return true;
    }

    /// <summary>Whether a comment begins on the line, behind nothing but blanks.</summary>
    private bool IsComment(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }
        return at < _text.Length && _text[at] == '#';
    }

    private SourceSpan At(ParsingEvent node) => new(_file, (int)node.Start.Index, (int)Math.Max(0, node is Scalar ? node.End.Index - node.Start.Index : 0));

    private sealed class TooDeepException(SourceSpan at) : Exception
    {
        public SourceSpan At => at;
    }
}
