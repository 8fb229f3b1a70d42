using System.Numerics;
using Travaux.Analysis.Obligations.Grounding;
using Travaux.Analysis.Obligations.Model;
using Travaux.Analysis.Obligations.Strength;
using Travaux.Tests.Cli;

namespace Travaux.Tests.Obligations;

/// <summary>How strong an assurance is, as lawyers would grade it from the text.</summary>
public class StrengthTests
{
    [Theory]
    [InlineData("instruments/austria-1955", "Austria", "an attack on Austria obliges an Allied Power to help", Grade.Respect, Grade.Respect)]
    [InlineData("instruments/budapest-1994", "Ukraine", "an attack obliges somebody to assist", Grade.Respect, Grade.Consultation)]
    [InlineData("instruments/cyprus-1960", "Cyprus", "a breach obliges some power to act", Grade.Consultation, Grade.Permission)]
    [InlineData("instruments/north-atlantic-treaty", "Poland", "every attack in the area obliges every other ally", Grade.Discretionary, Grade.Discretionary)]
    [InlineData("instruments/locarno-1925", "France", "a flagrant attack on France obliges Great Britain or Italy", Grade.Discretionary, Grade.Automatic)]
    [InlineData("instruments/collective-security-1992", "Armenia", "aggression against Armenia obliges every other party", Grade.Automatic, Grade.Automatic)]
    [InlineData("instruments/collective-security-2010", "Armenia", "aggression against Armenia obliges every other party", Grade.OnRequest, Grade.OnRequest)]
    [InlineData("instruments/un-charter-51", "Atria", "an armed attack obliges nobody to help", Grade.Consultation, Grade.Permission)]
    public void S1_An_instrument_has_its_floor_and_its_ceiling(string file, string @for, string property, Grade floor, Grade ceiling)
    {
        var grades = Of(file, property, @for).Grades;
        Assert.Equal((floor, ceiling), (grades.Min(each => each.Floor), grades.Max(each => each.Ceiling)));
    }

    [Fact]
    public void S1_The_april_draft_is_blockable_by_the_attacker_in_half_of_its_texts_and_obligatory_on_request_or_discretionary_in_the_others()
    {
        var told = Of("istanbul-2022/obligations/2022-04-15", "a requested armed attack by Russia obliges another guarantor", "Ukraine");
        var all = CaseSpace.Of(Instruments.Read("examples/istanbul-2022/obligations/2022-04-15.obligations")).Candidates;
        Assert.Equal([Grade.BlockedByAttacker, Grade.Discretionary, Grade.OnRequest], told.Grades.Select(graded => graded.Ceiling));
        Assert.Equal([all / 2, all / 4, all / 4], told.Grades.Select(graded => graded.Candidates));
        Assert.All(told.Grades, graded => Assert.Equal(Grade.BlockedByAttacker, graded.Floor));
        Assert.Equal((Grade.OnRequest, "Art 5(1)"), (told.Grades[0].Raise.To, told.Grades[0].Provisions.Single()));
    }

    [Fact]
    public void S1_The_communique_is_obligatory_on_request_or_blockable_as_its_consultations_are_read()
    {
        var told = Of("istanbul-2022/obligations/2022-03-29", "a requested armed attack by Russia obliges another guarantor", "Ukraine");
        Assert.Equal([(Grade.BlockedByAttacker, (BigInteger)8), (Grade.OnRequest, (BigInteger)8)], told.Grades.Select(graded => (graded.Ceiling, graded.Candidates)));
    }

    [Fact]
    public void S1_Mutual_assistance_in_the_Union_is_obligatory_and_left_to_states_of_specific_character()
    {
        var told = Of("instruments/eu-treaty-42-7", "armed aggression against Poland obliges every other member", "Poland");
        var needed = told.Grades.Single(graded => graded.Ceiling == Grade.OnRequest);
        Assert.Equal(["France", "Germany"], needed.Bearers);
    }

    [Theory]
    [InlineData("obligations/strength-april.txt", "istanbul-2022/obligations/2022-04-15.obligations")]
    [InlineData("obligations/strength-locarno.txt", "instruments/locarno-1925.obligations")]
    public void What_a_user_sees(string golden, string file) =>
        Golden.Same(golden, RunTests.Ran(["strength", Path.Combine(Shared.Repository, "examples", file), "--width", "120"]));

    private static Assurance Of(string file, string property, string @for)
    {
        var instrument = Instruments.Read($"examples/{file}.obligations");
        return Assurance.Of(CaseSpace.Of(instrument), instrument.Of<Statement.Property>().Single(each => each.Name == property), @for);
    }
}
