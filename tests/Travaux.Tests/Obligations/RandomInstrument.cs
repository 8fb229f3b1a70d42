using System.Text;

namespace Travaux.Tests.Obligations;

/// <summary>Writes instruments at random, with everything that the language has in them.</summary>
internal sealed class RandomInstrument(Random random)
{
    private static readonly string[] States = ["Atria", "Borea", "Cedria", "Doria"];
    private static readonly string[] Facts = ["the alarm has rung", "the talks have failed", "the council has acted"];
    private static readonly string[] Actions = ["help Atria", "send word", "march south"];
    private readonly StringBuilder _text = new();
    private int _brackets;

    /// <summary>A sound file.</summary>
    public string Write()
    {
        Add("instrument Chance\n\nstates\n  Atria, Borea, Cedria, Doria\n\n");
        Add("question the attacker\n  Atria | Borea | nobody\nquestion the act\n  an attack | a threat | nothing\n");
        Add("number troops of Borea\n");
        foreach (var fact in Facts)
        {
            Add($"fact {fact}\n");
        }
        Add("\ngroup ally [1]\n  Atria, Borea, " + Bracket(() => "Cedria", () => "Cedria") + ", Doria" + (Chance(3) ? $" if {Facts[random.Next(3)]}" : "") + "\n");
        Add("choice of each ally\n  agrees to it\nchoice of Borea\n  asks for help\n");
        Add("weights votes of ally\n  Atria 5, Borea 3, Cedria 2, Doria 1\n\n");
        Add($"[2] the case is grave\n  means {Condition(2, terms: 0)}\n[3] the case is settled\n  means {Condition(2, terms: 1)}\n\n");
        if (Chance(2))
        {
            Add($"[90] the treaty enters into force\n  when {Condition(1, 2)}\n");
        }
        if (Chance(3))
        {
            Add($"[91] the treaty applies provisionally\n  when {Condition(1, 2)}\n");
        }
        if (Chance(4))
        {
            Add($"[92] the treaty ends\n  when {Condition(1, 2)}\n");
        }
        foreach (var action in Actions)
        {
            Add($"action {action}\n" + (action == "send word" && Chance(2) ? "  counts as help Atria\n" : "") + (action == "march south" ? "  done by the attacker when the act is an attack\n" : ""));
        }
        for (var i = 0; i < random.Next(2, 6); i++)
        {
            Rule(i + 10);
        }
        foreach (var action in Actions)
        {
            Add($"[4] Atria must {action}\n  when {Condition(1, 2)}\n");
        }
        if (Chance(2))
        {
            Add("[10] prevails over [11]\n");
        }
        for (var i = 0; i < 2; i++)
        {
            Add($"property number {i}\n  whenever {Condition(2, 2)}\n  then {Condition(2, 2, inProperty: true)}\n");
        }
        return _text.ToString();
    }

    private void Rule(int number)
    {
        var subject = random.Next(3) switch { 0 => States[random.Next(4)], 1 => "each ally", _ => $"each ally except {(Chance(2) ? "the attacker" : "Borea")}" };
        var modal = new[] { "must", "must not", "may", "need not", "must" }[random.Next(5)];
        Add($"[{number}] {subject} {modal} {Actions[random.Next(3)]}\n");
        for (var i = 0; i < random.Next(3); i++)
        {
            var word = new[] { "when", "only if", "unless", "until" }[random.Next(4)];
            Add("  " + (Chance(4) ? Bracket(() => $"{word} {Atom(1, 2)}", () => Chance(2) ? "not at all" : $"when {Atom(1, 2)}") : $"{word} {Condition(2, 2)}") + "\n");
        }
    }

    private string Condition(int depth, int terms, bool inProperty = false)
    {
        var word = Chance(2) ? " and " : " or ";
        return string.Join(word, Enumerable.Range(0, random.Next(1, 4)).Select(_ => Atom(depth, terms, inProperty)));
    }

    private string Atom(int depth, int terms, bool inProperty = false)
    {
        var kind = random.Next(inProperty ? 16 : 12);
        return kind switch
        {
            0 when depth > 0 => $"not {Atom(depth - 1, terms, inProperty)}",
            1 when depth > 0 => $"({Condition(depth - 1, terms, inProperty)})",
            2 when depth > 0 && _brackets < 5 => Bracket(() => Atom(0, terms), () => Atom(0, terms)),
            3 => $"the attacker is {(Chance(3) ? "not " : "")}{new[] { "Atria", "Borea", "nobody" }[random.Next(3)]}",
            4 => $"the act is any of {(Chance(2) ? "an attack, a threat" : "a threat, nothing")}",
            5 => $"troops of Borea {new[] { "is at most", "exceeds", "is at least" }[random.Next(3)]} {random.Next(1, 4) * 100}",
            6 => "Borea asks for help",
            7 => Counted("agrees to it", "agree to it"),
            8 => Chance(2) ? $"{States[random.Next(4)]} is bound" : "Cedria applies the treaty provisionally",
            9 when terms > 0 => terms > 1 && Chance(2) ? "the case is settled" : "the case is grave",
            12 => $"{States[random.Next(4)]} must {Actions[random.Next(3)]}",
            13 => $"{States[random.Next(4)]} {(Chance(2) ? "may" : "must not")} {Actions[random.Next(3)]}",
            14 => $"some ally must {Actions[random.Next(3)]}",
            15 => $"at least 2 ally other than the attacker must {Actions[random.Next(3)]}",
            _ => Facts[random.Next(3)],
        };
    }

    private string Counted(string one, string many) => random.Next(8) switch
    {
        0 => $"every ally {one}",
        1 => $"some ally other than the attacker {one}",
        2 => $"no ally {one}",
        3 => $"a majority of allies {many}",
        4 => $"two thirds of allies other than Borea {many}",
        5 => $"at least {random.Next(2, 4)} allies {many}",
        6 => $"members holding at least {random.Next(1, 100)} percent of the votes of allies {many}",
        _ => $"every bound ally {one}",
    };

    private string Bracket(Func<string> one, Func<string> other)
    {
        _brackets++;
        var (opening, closing) = Chance(2) ? ("[[", "]]") : ("{{", "}}");
        var (first, second) = (one(), Chance(2) ? "nothing" : other());
        return $"{opening}clause {_brackets} | Red: {first} | Blue: {second}{closing}";
    }

    private void Add(string text) => _text.Append(text);

    private bool Chance(int of) => random.Next(of) == 0;
}
