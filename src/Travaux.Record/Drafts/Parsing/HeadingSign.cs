namespace Travaux.Record.Drafts.Parsing;

/// <summary>A line that begins as a heading does: <c>Article 5 bis</c>, <c>PART ONE</c>, <c>第五条</c>, <c>ANNEX</c>.</summary>
/// <param name="Kind">What it would open.</param>
/// <param name="Numerals">Its number in every reading; empty when it has none.</param>
/// <param name="LabelEnd">Where the label ends, brackets and full stops included.</param>
/// <param name="RestStart">Where the words after the label start.</param>
/// <param name="Separated">Whether a full stop, colon, dash or bar parts the label from what follows.</param>
/// <param name="Word">The heading word, in capitals.</param>
internal readonly record struct HeadingSign(
    ProvisionKind Kind, Numeral[] Numerals, int LabelEnd, int RestStart, bool Separated, string Word);
