using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Travaux.Tests.Repository;

/// <summary>The drawing of <c>docs/architecture.md</c> as tests: everything refers upwards only.</summary>
public partial class LayerTests
{
    private static readonly Dictionary<string, string[]> MayReferTo = new()
    {
        ["Travaux.Record"] = [],
        ["Travaux.Analysis"] = ["Travaux.Record"],
        ["Travaux.Documents"] = ["Travaux.Record"],
        ["Travaux.Store"] = ["Travaux.Record"],
        ["Travaux.Cli"] = ["Travaux.Record", "Travaux.Analysis", "Travaux.Documents", "Travaux.Store"],
        ["Travaux.Web"] = ["Travaux.Record", "Travaux.Analysis", "Travaux.Documents", "Travaux.Store"],
    };

    [Fact]
    public void Every_project_refers_upwards_only()
    {
        foreach (var (name, project) in Projects())
        {
            Assert.True(MayReferTo.ContainsKey(name), $"{name} is not in the drawing: say where it stands, in docs/architecture.md and here.");
            var refersTo = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
            Assert.All(refersTo, other => Assert.True(MayReferTo[name].Contains(other), $"{name} refers to {other}, which does not stand above it."));
        }
    }

    [Fact]
    public void The_nouns_and_the_pure_verbs_use_no_package()
    {
        foreach (var (name, project) in Projects().Where(each => each.Name is "Travaux.Record" or "Travaux.Analysis"))
        {
            Assert.True(Items(project, "PackageReference").Count == 0, $"{name} uses {string.Join(", ", Items(project, "PackageReference"))}.");
        }
    }

    [Fact]
    public void No_project_weakens_a_rule_of_the_root()
    {
        string[] rules = ["NoWarn", "WarningsNotAsErrors", "TreatWarningsAsErrors", "Nullable", "AnalysisLevel", "EnforceCodeStyleInBuild"];
        foreach (var (name, project) in Projects())
        {
            Assert.All(rules, rule => Assert.False(project.Descendants(rule).Any(), $"{name} sets {rule}: rules live in Directory.Build.props."));
        }
    }

    [Fact]
    public void The_engines_do_not_know_one_another()
    {
        string[] engines = ["Comparison", "Brackets", "Obligations", "Weighing", "Convergence", "Corroboration"];
        foreach (var file in SourceTree.Files("src/Travaux.Analysis").Where(file => file.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var own = file.Split('/')[2];
            var known = EngineNames().Matches(SourceTree.Text(file)).Select(match => match.Groups[1].Value).Where(engines.Contains);
            if (engines.Contains(own))
            {
                Assert.All(known, other => Assert.True(other == own, $"{file} knows {other}: engines meet in Answers only."));
            }
        }
    }

    private static IEnumerable<(string Name, XDocument Project)> Projects() => SourceTree.Files("src")
        .Where(file => file.EndsWith(".csproj", StringComparison.Ordinal))
        .Select(file => (Path.GetFileNameWithoutExtension(file), XDocument.Load(Path.Combine(Shared.Repository, file))));

    private static List<string> Items(XDocument project, string kind) =>
        [.. project.Descendants(kind).Select(item => (string?)item.Attribute("Include") ?? "")];

    [GeneratedRegex(@"Travaux\.Analysis\.(\w+)")]
    private static partial Regex EngineNames();
}
