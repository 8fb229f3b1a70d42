using Travaux.Analysis.Obligations.Answers;
using Travaux.Analysis.Obligations.Proofs;
using Travaux.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>The templates of clauses stand as they say, and the command gives them out.</summary>
public class TemplateTests
{
    [Theory]
    [InlineData("assurance", "an attack obliges recourse to the Council", Standing.Proved, 0)]
    [InlineData("assurance", "an attack obliges somebody to help", Standing.Refuted, 1)]
    [InlineData("consultation", "a threat obliges every guarantor to consult", Standing.Proved, 0)]
    [InlineData("collective-decision", "an attacker cannot keep the others from helping", Standing.Refuted, 1)]
    [InlineData("collective-decision", "a request obliges somebody to help", Standing.Refuted, 2)]
    [InlineData("individual-guarantee", "after three days a request obliges every other guarantor", Standing.Proved, 0)]
    [InlineData("individual-guarantee", "nobody is obliged to help against itself", Standing.Proved, 0)]
    [InlineData("automatic-guarantee", "an attack obliges every other guarantor", Standing.Proved, 0)]
    [InlineData("automatic-guarantee", "an attack obliges them to use force", Standing.Proved, 0)]
    [InlineData("neutrality", "one guarantor can stop an exercise", Standing.Proved, 0)]
    [InlineData("neutrality", "Aldria may never join an alliance", Standing.Proved, 0)]
    [InlineData("caps", "a force of 85,000 with 342 tanks may be kept", Standing.Proved, 0)]
    [InlineData("caps", "a force of 200,000 may be kept", Standing.Refuted, 2)]
    [InlineData("dispute-window", "force is never open", Standing.Proved, 0)]
    [InlineData("dispute-window", "the duty to negotiate ends with a settlement", Standing.Proved, 0)]
    public void A_template_has_its_properties(string template, string property, Standing standing, int failing)
    {
        var verdict = Proving.Of(Instruments.Read($"templates/{template}.obligations")).Single(each => each.Property.Name == property);
        Assert.Equal((standing, failing), (verdict.Standing, (int)verdict.Failing));
    }

    [Fact]
    public void Each_template_is_given_out_as_it_stands_among_the_examples()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Shared.Repository, "examples", "templates"), "*.obligations").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(8, files.Count);
        Assert.All(files, file => Assert.Equal(File.ReadAllText(file), RunTests.Ran(["template", Path.GetFileNameWithoutExtension(file)])));
        Assert.All(files, file => Assert.Contains(Path.GetFileNameWithoutExtension(file), RunTests.Ran(["template"]), StringComparison.Ordinal));
    }

    [Fact]
    public void An_unknown_template_is_refused_with_those_that_there_are()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter { NewLine = "\n" };
        Assert.Equal(2, new CommandLine(new Surroundings(output, errors) { IsTerminal = false, IsWatched = false }).Run(["obliges", "template", "alliance"]));
        Assert.Contains("TX974", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("collective-decision", errors.ToString(), StringComparison.Ordinal);
    }
}
