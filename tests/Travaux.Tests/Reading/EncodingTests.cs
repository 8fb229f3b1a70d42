using System.Text;
using Travaux.Documents;

namespace Travaux.Tests.Reading;

public class EncodingTests
{
    private const string Russian =
        "Статья 5. Стороны обязуются незамедлительно уведомлять друг друга о любом понижении уровня озера. " +
        "Уведомление направляется в письменной форме — не позднее чем через 10 дней после измерения.";

    private const string Ukrainian =
        "Стаття 5. Сторони зобов’язуються невідкладно повідомляти одна одну про будь-яке зниження рівня озера. " +
        "Її виконання перевіряє комісія, що її створено відповідно до цієї Угоди.";

    private const string French =
        "Article 5. Les Parties s’engagent à se notifier sans délai toute baisse du niveau du lac. " +
        "La notification est adressée par écrit, au plus tard dix jours après la mesure, à l’autorité désignée à cet effet.";

    private const string Arabic =
        "المادة 5. يتعهد الطرفان بأن يخطر كل منهما الآخر دون تأخير بأي انخفاض في مستوى البحيرة. " +
        "ويوجه الإخطار كتابة في موعد لا يتجاوز عشرة أيام بعد القياس.";

    private const string Chinese = "第五条 缔约双方应毫不迟延地将湖水水位的任何下降通知对方。通知应在测量后十天内以书面形式作出。";

    private const string Polish =
        "Artykuł 5. Strony zobowiązują się niezwłocznie powiadamiać się wzajemnie o każdym obniżeniu poziomu jeziora. " +
        "Powiadomienie następuje na piśmie, nie później niż dziesięć dni po pomiarze.";

    static EncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string, string> Legacy => new()
    {
        { "windows-1251", Russian }, { "koi8-r", Russian }, { "iso-8859-5", Russian.Replace("—", "-") }, { "ibm866", Russian.Replace("—", "-") },
        { "windows-1251", Ukrainian }, { "koi8-u", Ukrainian.Replace("’", "'") },
        { "windows-1252", French }, { "iso-8859-1", French.Replace("’", "'") },
        { "windows-1256", Arabic }, { "iso-8859-6", Arabic }, { "gb18030", Chinese }, { "windows-1250", Polish },
    };

    [Theory]
    [MemberData(nameof(Legacy))]
    public void A_legacy_encoding_is_guessed_from_its_letters_and_said(string encoding, string text)
    {
        var expected = encoding == "koi8-r" ? text.Replace("—", "-") : text;
        var read = DocumentReader.Read("draft.txt", Encoding.GetEncoding(encoding).GetBytes(expected));

        Assert.Equal(expected, read.Value.Blocks[0].Text);
        Assert.EndsWith(", guessed", read.Value.Encoding, StringComparison.Ordinal);
        Assert.Equal("TX001", Assert.Single(read.Diagnostics).Code);
    }

    [Theory]
    [MemberData(nameof(Legacy))]
    public void English_front_matter_before_a_legacy_text_does_not_mislead(string encoding, string text)
    {
        var whole = new string('x', 70_000) + " Annex: the text in the other language follows. " + text.Replace("—", "-").Replace("’", "'");

        var read = DocumentReader.Read("draft.txt", Encoding.GetEncoding(encoding).GetBytes(whole));

        Assert.Equal(whole, read.Value.Blocks[0].Text);
    }

    public static TheoryData<string, string> FewSigns => new()
    {
        { "windows-1252", "The Parties — all of them – agree." },
        { "windows-1252", "§ 1 The Parties agree.\n\n§ 2 The Parties meet." },
        { "windows-1252", "£5 or €6; 30° N; 1½" },
        { "windows-1252", "The Party’s “lake” – a café, 20 m² – costs £5." },
        { "windows-1252", "à la mesure du « niveau » de l’été" },
        { "windows-1250", "Strony są zobowiązane, o ile złożyły podpis na piśmie." },
        { "macintosh", French },
    };

    [Theory]
    [MemberData(nameof(FewSigns))]
    public void A_few_signs_among_Latin_letters_are_not_taken_for_another_script(string encoding, string text)
    {
        foreach (var before in new[] { "", string.Concat(Enumerable.Range(1, 59).Select(at => $"Article {at}\n\nThe Parties meet.\n\n")) })
        {
            var read = DocumentReader.Read("draft.txt", Encoding.GetEncoding(encoding).GetBytes(before + text));

            Assert.Equal($"{encoding}, guessed", read.Value.Encoding);
            Assert.EndsWith(text, string.Join("\n\n", read.Value.Blocks.Select(block => block.Text)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_zero_byte_does_not_make_plain_text_wide()
    {
        foreach (var text in new[] { "Article 1\0", "Agreed.\0\n", "ab\0", "caf\u00E9 \0", "The Parties agree to\0meet at noon" })
        {
            var read = DocumentReader.Read("draft.txt", Encoding.UTF8.GetBytes(text));

            Assert.Equal("UTF-8", read.Value.Encoding);
            Assert.Equal(text.Replace('\0', '\uFFFD').TrimEnd('\n'), read.Value.Blocks[0].Text);
            Assert.Contains(read.Diagnostics, diagnostic => diagnostic.Code == "TX003");
        }
    }

    public static TheoryData<Encoding, bool, string> Unicode => new()
    {
        { new UTF8Encoding(true), true, "UTF-8" }, { new UTF8Encoding(false), false, "UTF-8" },
        { new UnicodeEncoding(false, true), true, "UTF-16" }, { new UnicodeEncoding(true, true), true, "UTF-16" },
        { new UnicodeEncoding(false, false), false, "UTF-16 LE, guessed" }, { new UnicodeEncoding(true, false), false, "UTF-16 BE, guessed" },
        { new UTF32Encoding(false, true), true, "UTF-32" },
    };

    [Theory]
    [MemberData(nameof(Unicode))]
    public void Unicode_is_told_by_its_mark_or_its_shape(Encoding encoding, bool marked, string said)
    {
        foreach (var text in new[] { Russian, French, Chinese + "\n" + French, Arabic })
        {
            byte[] bytes = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

            var document = DocumentReader.Read("draft.txt", bytes).Value;

            Assert.Equal(text, document.Blocks[0].Text);
            Assert.Equal(said, document.Encoding);
        }
    }

    [Fact]
    public void Damaged_bytes_are_shown_counted_and_placed_and_no_word_is_lost()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Russian + "\n\none "), 0xC3, 0x28, .. " two "u8, 0xFF, .. " three"u8];

        var read = DocumentReader.Read("draft.txt", bytes);

        Assert.Equal("one \uFFFD( two \uFFFD three", read.Value.Blocks[1].Text);
        var found = Assert.Single(read.Diagnostics);
        Assert.Equal(("TX002", "2 places hold bytes that are not UTF-8: each is shown as U+FFFD."), (found.Code, found.Message));
        Assert.Equal((3, 5), read.Value.LineAndColumn(found.At));
    }

    [Fact]
    public void What_is_no_text_is_refused_with_the_reason()
    {
        var random = new Random(11);
        var noise = new byte[5_000];
        random.NextBytes(noise);

        var refusal = Assert.Throws<UnreadableDocumentException>(() => DocumentReader.Read("scan.bin", noise));

        Assert.StartsWith("scan.bin: the file is not text", refusal.Message, StringComparison.Ordinal);
    }
}
