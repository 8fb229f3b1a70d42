using Travaux.Record;

namespace Travaux.Analysis.Obligations.Model;

/// <summary>What is open where a bracket stands.</summary>
public enum BracketKind
{
    /// <summary>Contested text, <c>[[…]]</c>: its branches belong to parties.</summary>
    Text,

    /// <summary>Contested meaning, <c>{{…}}</c>: its branches are interpretations.</summary>
    Meaning,
}

/// <summary>Words of which it is open what they are, or what they mean.</summary>
/// <param name="Kind">Text or meaning.</param>
/// <param name="Name">Its name; brackets of one kind and name are settled together.</param>
/// <param name="Branches">One for each party or interpretation, as written; never empty.</param>
/// <typeparam name="T">What stands in a branch: a condition, a member of a group, a proviso …</typeparam>
public sealed record Bracketing<T>(BracketKind Kind, string Name, Sequence<Branch<T>> Branches)
    where T : class;

/// <summary>One side of a bracket.</summary>
/// <param name="Label">The party whose text it is, or the name of the interpretation.</param>
/// <param name="Value">What then stands there; <see langword="null"/> for nothing.</param>
/// <typeparam name="T">What stands in a branch.</typeparam>
public sealed record Branch<T>(string Label, T? Value)
    where T : class;
