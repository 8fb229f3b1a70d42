namespace Travaux.Documents.Word.Numbering;

/// <summary>A list as paragraphs refer to it: a <c>w:num</c> with what it overrides laid over its definition.</summary>
/// <param name="Id">Its <c>w:numId</c>.</param>
/// <param name="Definition">The <c>w:abstractNum</c> that counts.</param>
/// <param name="Levels">The nine levels as this list prints them.</param>
/// <param name="Starts">Per level, the number at which this list begins its level anew; <see langword="null"/> where it counts on.</param>
internal sealed record NumberedList(int Id, ListDefinition Definition, IReadOnlyList<ListLevel> Levels, IReadOnlyList<int?> Starts)
{
    /// <summary>The number that a level begins with when it starts, or starts again (ECMA-376 §17.9.26).</summary>
    public int StartOf(int level) => Starts[level] ?? Levels[level].Start;
}

/// <summary>What lists share: a <c>w:abstractNum</c>, which counts for all of them.</summary>
/// <param name="Levels">Its nine levels.</param>
/// <param name="LevelOfStyle">The level that a paragraph style stands for (ECMA-376 §17.9.23).</param>
internal sealed record ListDefinition(IReadOnlyList<ListLevel> Levels, IReadOnlyDictionary<string, int> LevelOfStyle)
{
    public bool Equals(ListDefinition? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
