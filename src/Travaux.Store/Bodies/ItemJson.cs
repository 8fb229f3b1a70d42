using System.Text;
using Travaux.Record;
using Travaux.Record.Diagnostics;
using Travaux.Record.Dossiers;
using Travaux.Record.Dossiers.Shapes;

namespace Travaux.Store.Bodies;

/// <summary>An item as canonical JSON in UTF-8: the body of an entry of a journal.</summary>
/// <remarks><para>
/// One text for one item: equal items have equal bytes, and reading them gives an equal item. The keys are those of the folder, in
/// the order of the item's shape; what is absent is left out; the kind stands outside. Numbers and truth values are bare, all else is a string.
/// </para></remarks>
public static class ItemJson
{
    /// <summary>The body of an item.</summary>
    /// <exception cref="ArgumentException">A text of the item holds half of a letter, a lone surrogate.</exception>
    public static byte[] Write(Item item) => JsonNodes.Write(ItemKind.Write(item));

    /// <summary>The item of a body.</summary>
    /// <param name="kind">What kind of item it is.</param>
    /// <param name="json">The body.</param>
    /// <param name="file">The name by which errors name it.</param>
    /// <param name="errors">What is wrong, all in one go; places are in characters of the body. Empty where nothing is.</param>
    /// <returns>The item, as far as it could be read; <see langword="null"/> where nothing could be made of it.</returns>
    public static Item? Read(ItemKind kind, ReadOnlySpan<byte> json, string file, out Sequence<Diagnostic> errors)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var node = JsonNodes.Read(file, json, out var error);
        if (node is null)
        {
            errors = [InCharacters(error!, json)];
            return null;
        }
        var reading = new Reading { QuotesAllText = true };
        var item = kind.Read(node, reading);
        errors = default;
        if (reading.Diagnostics.Count > 0)
        {
            var told = new Diagnostic[reading.Diagnostics.Count];
            for (var i = 0; i < told.Length; i++)
            {
                told[i] = InCharacters(reading.Diagnostics[i], json);
            }
            errors = Sequence.Owning(told);
        }
        return item;
    }

    /// <summary>Places are counted in bytes while a body is read, and told in UTF-16 code units as all places are.</summary>
    private static Diagnostic InCharacters(Diagnostic diagnostic, ReadOnlySpan<byte> json)
    {
        var also = new Note[diagnostic.Also.Count];
        for (var i = 0; i < also.Length; i++)
        {
            also[i] = diagnostic.Also[i] with { At = InCharacters(diagnostic.Also[i].At, json) };
        }
        return diagnostic with { At = InCharacters(diagnostic.At, json), Also = Sequence.Owning(also) };
    }

    private static SourceSpan InCharacters(SourceSpan at, ReadOnlySpan<byte> json)
    {
        var (start, end) = (Math.Clamp(at.Start, 0, json.Length), Math.Clamp(at.End, 0, json.Length));
        return at with { Start = Encoding.UTF8.GetCharCount(json[..start]), Length = Encoding.UTF8.GetCharCount(json[start..end]) };
    }
}
