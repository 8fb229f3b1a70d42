using System.Globalization;
using System.Text;
using System.Xml;
using Travaux.Documents;

namespace Travaux.Tests.Pdf;

/// <summary>Damaged descriptions of pages: each is read, or refused with a reason; nothing else happens.</summary>
/// <remarks>
/// <para>As many damaged files as the environment variable <c>TRAVAUX_FUZZ</c> says; 2,000 without it. Poppler itself takes part in <see cref="PopplerTests"/>.</para>
/// </remarks>
public class PdfFuzzTests
{
    private static readonly int Inputs =
        int.TryParse(Environment.GetEnvironmentVariable("TRAVAUX_FUZZ"), CultureInfo.InvariantCulture, out var given) ? given : 2_000;

    private static readonly string[] Shards =
        ["<page width=\"600\" height=\"800\">", "</page>", "<line>", "</line>", "<word xMin=\"", "</word>", "<word>", "&#x0;", "&#x1;", "&#xD800;", "\0", "\u0003", "\uFFFF", "\uFFFE", "\uE000", "&lt;", "&bogus;",
            "xMin=\"NaN\"", "yMax=\"1e38\"", "yMin=\"-9999999\"", "xMax=\"Infinity\"", "</doc>", "<doc>", "<!--", "]]>", "<![CDATA[", "\u05D0\u05D1", "\u00AD", "-", "1", "____________", "<!DOCTYPE x [<!ENTITY a \"b\">]>", "&a;"];

    [Fact]
    public void Damage_to_what_poppler_says_never_crashes_the_reading()
    {
        var random = new Random(23);
        var whole = Enumerable.Range(0, 8).Select(draft => Sheet.Xhtml([.. Enumerable.Range(0, 3).Select(page => draft % 2 == 0 ? MadeUpSheets.WellPrinted(random, page) : MadeUpSheets.Scattered(random))])).ToArray();
        for (var input = 0; input < Inputs; input++)
        {
            var xhtml = Damaged(whole[input % whole.Length], random);
            try
            {
                var read = Sheet.Read(xhtml, hasUnmappedFont: input % 2 == 0);

                Assert.All(read.Value.Blocks, block => Assert.True(block.At.Start >= 0 && block.At.Length >= 0 && (block.Text.Length > 0 || block.Label.Length > 0)));
            }
            catch (Exception refusal) when (refusal is XmlException or UnreadableDocumentException)
            {
                // Refused with a reason by whoever asked poppler.
            }
            catch (Exception bug) when (bug is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"Input {input}: {bug}\n{Convert.ToBase64String(Encoding.UTF8.GetBytes(xhtml))}");
            }
        }
    }

    private static string Damaged(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (var blow = random.Next(1, 8); blow > 0 && damaged.Length > 10; blow--)
        {
            var at = random.Next(damaged.Length);
            var length = Math.Min(random.Next(1, 60), damaged.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    damaged[at] = (char)random.Next(1, 0x2FF);
                    break;
                case 1 when random.Next(4) == 0:
                    damaged.Length = at;
                    break;
                case 2:
                    damaged.Remove(at, length);
                    break;
                case 3:
                    damaged.Insert(random.Next(damaged.Length), damaged.ToString(at, length));
                    break;
                case 4:
                    Digit(damaged, at, random);
                    break;
                default:
                    damaged.Insert(at, Shards[random.Next(Shards.Length)]);
                    break;
            }
        }
        return damaged.ToString();
    }

    // Most damage to tags ends the reading; damage to numbers moves words about.
    private static void Digit(StringBuilder text, int at, Random random)
    {
        for (var tries = 0; tries < 40 && at < text.Length; tries++, at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                text[at] = (char)('0' + random.Next(10));
                at += random.Next(8);
            }
        }
    }
}
