using Travaux.Store.Folders;

namespace Travaux.Tests.Dossiers;

public class ExampleDossierTests
{
    public static TheoryData<string> Examples => ["examples/istanbul-2022", "examples/lake-talks"];

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_read_without_an_error(string folder)
    {
        var reading = DossierFolder.Read(Path.Combine(Shared.Repository, folder));

        Assert.True(reading.Errors.Count == 0, string.Join("\n", reading.Errors.Select(error => $"{reading.Place(error.At)}: {error.Code}: {error.Message}")));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_examples_are_written_as_they_stand(string folder)
    {
        var reading = DossierFolder.Read(Path.Combine(Shared.Repository, folder));

        Assert.All(DossierFolder.Write(reading.Dossier), file => Assert.Equal(file.Text, reading.Files[file.Name].Text));
    }
}
