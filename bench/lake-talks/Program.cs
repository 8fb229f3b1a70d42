using Travaux.Bench.LakeTalks;
using Travaux.Documents;
using Travaux.Record.Drafts;
using Travaux.Record.Drafts.Parsing;

// Writes the Word files of examples/lake-talks from the drafts beside them, as a secretariat would: with styles, automatic
// numbers, notes and a table. The same drafts, the same files. Run in the root of the repository.
var folder = Path.Combine("examples", "lake-talks", "drafts");
var wordFolder = Path.Combine("examples", "lake-talks", "word");
if (!Directory.Exists(folder))
{
    Console.Error.WriteLine($"There is no {folder} here: run in the root of the repository.");
    return 2;
}
foreach (var file in Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".txt" or ".md" && !file.Contains(".fr.", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
{
    var copy = Read(file);
    var name = Path.GetFileNameWithoutExtension(file);
    Write(name + ".docx", new WordDraft(copy, Additions.For(name, "plain")));
    if (Additions.Has(name, "reviewed"))
    {
        Write(name + "-reviewed.docx", new WordDraft(copy, Additions.For(name, "reviewed")));
    }
}
return 0;

static Copy Read(string file) => ProvisionParser.Read(DocumentReader.Read(Path.GetFileName(file), File.ReadAllBytes(file)).Value).Value;

void Write(string name, WordDraft draft)
{
    File.WriteAllBytes(Path.Combine(wordFolder, name), draft.Build());
    Console.WriteLine($"{wordFolder}/{name}");
}
