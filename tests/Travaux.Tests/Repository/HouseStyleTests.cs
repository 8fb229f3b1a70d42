using System.Text.RegularExpressions;
using Xunit.Abstractions;

namespace Travaux.Tests.Repository;

public partial class HouseStyleTests(ITestOutputHelper output)
{
    private const int LongestFile = 600;
    private const int LookAgain = 300;

    /// <summary>Ends of names that say what a type is for the programmer, not for the negotiator.</summary>
    private static readonly string[] Empty = ["Manager", "Helper", "Helpers", "Service", "Data", "Info", "Util", "Utils"];

    /// <summary>Words for which the field, and <c>docs/glossary</c>, has another.</summary>
    private static readonly Dictionary<string, string> Synonyms = new()
    {
        ["Variant"] = "Option",
        ["Alternative"] = "Option",
        ["Session"] = "Meeting",
        ["Clause"] = "Provision",
        ["Version"] = "Draft, Copy or Entry",
        ["Difference"] = "Change or Edit",
        ["Mapping"] = "Alignment",
    };

    [Fact]
    public void No_file_is_longer_than_six_hundred_lines()
    {
        var long_ = Code("src").Concat(Code("tests")).Select(file => (file, Lines: SourceTree.Lines(file).Length)).Where(each => each.Lines > LookAgain).ToList();
        foreach (var (file, lines) in long_)
        {
            output.WriteLine($"{file} has {lines} lines: is it still one idea?");
        }
        Assert.DoesNotContain(long_, each => each.Lines > LongestFile);
    }

    [Fact]
    public void Type_names_say_what_a_thing_is()
    {
        foreach (var (file, type) in Types())
        {
            Assert.False(Array.Exists(Empty, end => type.EndsWith(end, StringComparison.Ordinal)), $"{file}: '{type}' says nothing: name it for what it does to drafts.");
        }
    }

    [Fact]
    public void One_word_one_thing()
    {
        foreach (var (file, type) in Types())
        {
            Assert.False(Synonyms.TryGetValue(type, out var word), $"{file}: '{type}' has a word already: {word}.");
        }
    }

    [Fact]
    public void Folders_are_capabilities_never_kinds_of_types() => Assert.DoesNotContain(
        Code("src"),
        file => file.Split('/').Intersect(["Models", "Helpers", "Services", "Utils", "Common", "Interfaces", "Extensions"]).Any());

    [Fact]
    public void No_file_names_a_package_host_or_a_place_on_a_machine()
    {
        // Put together here, so that this file does not hold them itself.
        string[] hosts = ["nuget" + ".org", "npmjs" + ".org", "pypi" + ".org", "pkgs.dev" + ".azure", "artifact" + "ory"];
        string[] places = ["/ro" + "ot/", "/ho" + "me/", "/wo" + "rk/", "/tm" + "p/", @"C:\Us" + "ers"];
        foreach (var file in SourceTree.Files().Where(IsText))
        {
            var text = SourceTree.Text(file);
            Assert.All(hosts.Concat(places), word => Assert.False(text.Contains(word, StringComparison.OrdinalIgnoreCase), $"{file} names {word}"));
        }
    }

    [Fact]
    public void Every_test_project_is_run_by_the_test_script()
    {
        var script = SourceTree.Text("test");
        var projects = SourceTree.Files("tests").Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.Contains($"\n  {Path.GetDirectoryName(project)!.Replace('\\', '/')}\n", script));
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = SourceTree.Text("Travaux.slnx");
        var projects = SourceTree.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal));

        Assert.All(projects, project => Assert.Contains($"\"{project}\"", solution));
    }

    private static IEnumerable<string> Code(string folder) => SourceTree.Files(folder).Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    private static IEnumerable<(string File, string Type)> Types() => Code("src")
        .SelectMany(file => TypeDeclarations().Matches(SourceTree.Text(file)).Select(match => (file, match.Groups[1].Value)));

    private static bool IsText(string file) => Path.GetExtension(file) is
        "" or ".cs" or ".md" or ".sh" or ".json" or ".props" or ".csproj" or ".slnx" or ".css" or ".ts" or ".js" or ".razor" or ".html" or ".txt" or ".tsv" or ".config";

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|record\s+struct|record\s+class|record|struct|enum|interface)\s+([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeDeclarations();
}
