using System.Text;

namespace Travaux.Record.Dossiers.Shapes;

/// <summary>The written words of a closed list: <c>InPerson</c> is written <c>in-person</c>.</summary>
public static class Words
{
    /// <summary>All words of a list, in its order.</summary>
    public static Sequence<string> All<T>()
        where T : struct, Enum => Of<T>.All;

    /// <summary>The value of a word; <see langword="null"/> where it is not of the list.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum => Of<T>.ByWord.TryGetValue(word, out var value) ? value : null;

    /// <summary>The word of a value.</summary>
    /// <exception cref="KeyNotFoundException">The value is not of the list.</exception>
    public static string For<T>(T value)
        where T : struct, Enum => Of<T>.ByValue[value];

    /// <summary>The words of one list, made once.</summary>
    private static class Of<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByWord =
            Enum.GetValues<T>().ToDictionary(value => Kebab(value.ToString()), value => value, StringComparer.Ordinal);

        public static readonly Dictionary<T, string> ByValue = ByWord.ToDictionary(each => each.Value, each => each.Key);

        public static readonly Sequence<string> All = [.. Enum.GetValues<T>().Select(value => ByValue[value])];
    }

    private static string Kebab(string name)
    {
        if (name.Length == 1)
        {
            return name;
        }
        var word = new StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && word.Length > 0)
            {
                word.Append('-');
            }
            word.Append(char.ToLowerInvariant(letter));
        }
        return word.ToString();
    }
}
