namespace Travaux.World.Tests.Dossiers;

/// <summary>Runs the literate cases of <c>Cases/DossierFolders</c>: folders, most of them malformed, each with exactly what is said of it.</summary>
public class FolderCaseTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "DossierFolders");

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var each in FolderCase.In(File.ReadAllText(file)))
            {
                cases.Add(Path.GetFileName(file), each.Title);
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_folder_is_told_its_errors_word_by_word(string file, string title)
    {
        var folder = FolderCase.In(File.ReadAllText(Path.Combine(Folder, file))).Single(each => each.Title == title);

        Assert.Equal(folder.Errors, folder.Said());
    }

    [Fact]
    public void There_are_more_than_sixty_malformed_folders() =>
        Assert.True(Directory.EnumerateFiles(Folder, "*.md").Sum(file => FolderCase.In(File.ReadAllText(file)).Count(each => each.Errors.Length > 0)) > 60);
}
