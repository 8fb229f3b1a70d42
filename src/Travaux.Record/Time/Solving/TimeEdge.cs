namespace Travaux.Record.Time.Solving;

/// <summary>What a relation says of two moments: <c>To - From ≤ Most</c>, in days.</summary>
/// <param name="From">The moment that is counted from.</param>
/// <param name="To">The moment that is bounded.</param>
/// <param name="Most">So many days later at most; negative: so many days earlier at least.</param>
/// <param name="Relation">The number of the relation that says so; -1 for what needs no saying: nothing ends before it begins.</param>
internal readonly record struct TimeEdge(int From, int To, long Most, int Relation);

/// <summary>What a relation says of the order of two moments, of whatever day: <c>Earlier</c> is not after <c>Later</c>.</summary>
/// <param name="Earlier">The one moment.</param>
/// <param name="Later">The other.</param>
/// <param name="IsStrict">Whether they can't be the same moment.</param>
/// <param name="Relation">The number of the relation that says so; -1 for what needs no saying.</param>
internal readonly record struct OrderEdge(int Earlier, int Later, bool IsStrict, int Relation);
