using Travaux.Record.Diagnostics;
using Travaux.Record.Drafts;

namespace Travaux.Tests.Comparison.Correcting;

/// <summary>Drafts made by chance: chapters, articles with and without headings, paragraphs, points, repeated formulas.</summary>
internal sealed class RandomDrafts(int seed)
{
    private const string Letters = "bdfgklmnprst";
    private readonly Random _random = new(seed);

    public Random Random => _random;

    /// <summary>A draft of a few chapters.</summary>
    public Copy Draft() => Numbered([.. Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => Chapter())]);

    /// <summary>The draft after: provisions rewritten, gone, new and moved.</summary>
    public Copy Next(Copy draft)
    {
        var next = draft.Provisions.Select(Rewritten).ToList();
        if (_random.Next(2) == 0)
        {
            next.Insert(_random.Next(next.Count + 1), Chapter());
        }
        (next[0], next[^1]) = _random.Next(3) == 0 ? (next[^1], next[0]) : (next[0], next[^1]);
        return Numbered(next);
    }

    /// <summary>The draft with a share of the words of every provision changed; no word is ever changed into another of the draft.</summary>
    public Copy WithWordsChanged(Copy draft, double share) => draft with { Provisions = [.. draft.Provisions.Select(provision => Changed(provision, share))] };

    /// <summary>One of the provisions of a draft.</summary>
    public Provision Any(Copy draft)
    {
        var all = draft.All().ToList();
        return all[_random.Next(all.Count)];
    }

    public string Words(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word()));

    private Provision Changed(Provision provision, double share) => provision with
    {
        Heading = Changed(provision.Heading, share),
        Text = Changed(provision.Text, share),
        Children = [.. provision.Children.Select(child => Changed(child, share))],
    };

    private string Changed(string text, double share)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var at in Enumerable.Range(0, words.Length).OrderBy(_ => _random.Next()).Take((int)(share * words.Length)))
        {
            words[at] = "new" + Word() + at;
        }
        return string.Join(' ', words);
    }

    private Provision Rewritten(Provision provision)
    {
        var children = provision.Children.Where(_ => _random.Next(10) > 0).Select(Rewritten).ToList();
        if (children.Count > 1 && _random.Next(4) == 0)
        {
            (children[0], children[^1]) = (children[^1], children[0]);
        }
        if (provision.Kind == ProvisionKind.Article && _random.Next(4) == 0)
        {
            children.Add(Paragraph());
        }
        return provision with
        {
            Text = provision.Text.Length == 0 ? "" : _random.Next(5) switch { 0 => Changed(provision.Text, 0.3), 1 => Changed(provision.Text, 0.9), _ => provision.Text },
            Heading = _random.Next(8) == 0 && provision.Heading.Length > 0 ? Words(2) : provision.Heading,
            Children = [.. children],
        };
    }

    private Provision Chapter() => Made(ProvisionKind.Chapter) with
    {
        Heading = _random.Next(3) == 0 ? "" : Words(2),
        Children = [.. Enumerable.Range(0, 2 + _random.Next(4)).Select(_ => Article())],
    };

    private Provision Article() => _random.Next(4) switch
    {
        0 => Made(ProvisionKind.Article) with { Heading = Words(2), Text = Words(8 + _random.Next(30)) },
        1 => Made(ProvisionKind.Article) with { Text = "[Reserved.]" },
        2 => Made(ProvisionKind.Article) with { Children = [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Paragraph())] },
        _ => Made(ProvisionKind.Article) with
        {
            Heading = "Scope",
            Text = Words(6) + ":",
            Children = [.. Enumerable.Range(0, 2 + _random.Next(3)).Select(_ => Made(ProvisionKind.Point) with { Text = Words(4 + _random.Next(10)) })],
        },
    };

    private Provision Paragraph() => Made(ProvisionKind.Paragraph) with
    {
        Text = _random.Next(6) == 0 ? "This is without prejudice to other provisions." : Words(6 + _random.Next(25)),
    };

    private string Word() => string.Concat(Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => $"{Letters[_random.Next(Letters.Length)]}{"aeiou"[_random.Next(5)]}"));

    private static Provision Made(ProvisionKind kind) => new() { Id = default, Kind = kind, At = SourceSpan.Whole("draft") };

    /// <summary>The provisions with numbers and ids as the parser gives them.</summary>
    private static Copy Numbered(List<Provision> chapters)
    {
        var article = 0;
        return new()
        {
            Document = new() { File = "draft", Format = "plain text", Blocks = [] },
            Language = "en",
            Provisions = [.. chapters.Select((chapter, at) => Within(chapter, $"chp-{at + 1}", at + 1) with
            {
                Children = [.. chapter.Children.Select(each => WithChildren(Within(each, $"art-{++article}", article)))],
            })],
        };
    }

    private static Provision WithChildren(Provision article) => article with
    {
        Children = [.. article.Children.Select((child, at) =>
            Within(child, $"{article.Id}/{(child.Kind == ProvisionKind.Point ? "point" : "para")}-{at + 1}", at + 1))],
    };

    private static Provision Within(Provision provision, string id, int number) =>
        provision with { Id = new(id), Label = $"{provision.Kind} {number}", Number = $"{number}" };
}
