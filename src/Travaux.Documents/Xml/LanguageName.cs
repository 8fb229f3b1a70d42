using System.Globalization;

namespace Travaux.Documents.Xml;

/// <summary>The names of languages.</summary>
internal static class LanguageName
{
    /// <summary>The BCP 47 name of a language given by ISO 639-2 or 639-3: <c>en</c> for <c>eng</c>.</summary>
    public static string FromThreeLetters(string name)
    {
        try
        {
            return name.Length == 0 ? "" : CultureInfo.GetCultureInfo(name).TwoLetterISOLanguageName;
        }
        catch (CultureNotFoundException)
        {
            return name;
        }
    }
}
