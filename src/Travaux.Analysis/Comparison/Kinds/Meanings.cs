using System.Numerics;
using Travaux.Record.Drafts;

namespace Travaux.Analysis.Comparison.Kinds;

/// <summary>For each word of one side of a row, the kinds of change that touching it would be.</summary>
internal sealed class Meanings(int words)
{
    private readonly uint[] _kinds = new uint[words];

    /// <summary>Says that the words of a range carry a meaning.</summary>
    public void Add(int from, int to, ChangeKind kind)
    {
        for (var i = from; i < to; i++)
        {
            _kinds[i] |= Bit(kind);
        }
    }

    /// <summary>Says that the words of a range carry this meaning and no other.</summary>
    public void Set(int from, int to, ChangeKind kind)
    {
        for (var i = from; i < to; i++)
        {
            _kinds[i] = Bit(kind);
        }
    }

    /// <summary>Whether a word carries a meaning.</summary>
    public bool Has(int word, ChangeKind kind) => (_kinds[word] & Bit(kind)) != 0;

    /// <summary>Whether a word carries none.</summary>
    public bool IsPlain(int word) => _kinds[word] == 0;

    /// <summary>The meanings of a word as bits.</summary>
    public KindSet this[int word] => new(_kinds[word]);

    private static uint Bit(ChangeKind kind) => 1u << (int)kind;
}

/// <summary>A set of kinds of change.</summary>
internal readonly record struct KindSet(uint Bits)
{
    /// <summary>A set of one.</summary>
    public static KindSet Of(ChangeKind kind) => new(1u << (int)kind);

    /// <summary>Whether it has none.</summary>
    public bool IsEmpty => Bits == 0;

    /// <summary>How many it has.</summary>
    public int Count => BitOperations.PopCount(Bits);

    /// <summary>Whether it has a kind.</summary>
    public bool Has(ChangeKind kind) => (Bits & (1u << (int)kind)) != 0;

    /// <summary>The kinds of both.</summary>
    public static KindSet operator |(KindSet one, KindSet other) => new(one.Bits | other.Bits);

    /// <summary>The set without a kind.</summary>
    public KindSet Without(ChangeKind kind) => new(Bits & ~(1u << (int)kind));

    /// <summary>The kinds, weightiest first.</summary>
    public List<ChangeKind> Weightiest()
    {
        var kinds = new List<ChangeKind>(Count);
        foreach (var kind in ChangeWeight.WeightiestFirst)
        {
            if (Has(kind))
            {
                kinds.Add(kind);
            }
        }
        return kinds;
    }
}
