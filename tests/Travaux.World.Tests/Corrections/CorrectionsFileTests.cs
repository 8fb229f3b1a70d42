using System.Text;
using Travaux.Record.Drafts;
using Travaux.Store.Corrections;

namespace Travaux.World.Tests.Corrections;

public sealed class CorrectionsFileTests : IDisposable
{
    private static readonly Correction Ferry = new(CorrectionKind.One, "The ferry runs daily.", "A ferry runs every day.");
    private readonly DraftFolder _folder = new();

    private string File => Path.Combine(_folder.Path, CorrectionsFile.UsualName);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_at_any_instant_nothing_acknowledged_is_lost_and_nothing_is_half_there()
    {
        var random = new Random(7);
        var acknowledged = new List<Correction>();
        for (var round = 0; round < 6; round++)
        {
            using var process = Appender.Start(File, $"round {round}", int.MaxValue);
            var patience = random.Next(5, 120);
            var kept = 0;
            while (kept < patience && await process.StandardOutput.ReadLineAsync() is not null)
            {
                kept++;
            }
            await Task.Delay(random.Next(8));
            process.Kill();
            while (await process.StandardOutput.ReadLineAsync() is not null)
            {
                kept++;
            }
            await process.WaitForExitAsync();
            acknowledged.AddRange(Enumerable.Range(0, kept).Select(at => Appender.Correction($"round {round}", at)));

            var read = CorrectionsFile.Read(File);

            Assert.True(kept >= patience);
            Assert.Empty(read.Diagnostics);
            var known = read.Value.ToHashSet();
            Assert.All(acknowledged, correction => Assert.Contains(correction, known));
            // At most the one that was being added when the process was killed is there besides.
            Assert.InRange(read.Value.Count, acknowledged.Count, acknowledged.Count + round + 1);
        }
    }

    [Fact]
    public async Task Several_programs_that_write_at_once_lose_nothing()
    {
        const int each = 60;
        var names = new[] { "north", "south", "east" };
        var processes = names.Select(name => Appender.Start(File, name, each)).ToList();
        foreach (var process in processes)
        {
            Assert.Equal(each, (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            await process.WaitForExitAsync();
            process.Dispose();
        }

        var read = CorrectionsFile.Read(File);

        Assert.Empty(read.Diagnostics);
        Assert.All(names, name => Assert.Equal(
            Enumerable.Range(0, each).Select(at => Appender.Correction(name, at)),
            read.Value.Where(correction => correction.By == name)));
    }

    [Fact]
    public void Several_at_once_in_one_program_lose_nothing()
    {
        Parallel.For(0, 40, at => CorrectionsFile.Add(File, Appender.Correction("one", at)));

        Assert.Equal(
            Enumerable.Range(0, 40).Select(at => Appender.Correction("one", at).Older).Order(StringComparer.Ordinal),
            CorrectionsFile.Read(File).Value.Select(correction => correction.Older).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_that_is_not_there_says_nothing_and_is_not_made_by_reading()
    {
        Assert.Empty(CorrectionsFile.Read(File).Value);
        Assert.False(CorrectionsFile.Remove(File, Ferry));
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void What_was_added_is_there_until_it_is_taken_back()
    {
        CorrectionsFile.Add(File, Ferry);
        CorrectionsFile.Add(File, Ferry with { Kind = CorrectionKind.Different });

        Assert.True(CorrectionsFile.Remove(File, Ferry));
        Assert.Equal([Ferry with { Kind = CorrectionKind.Different }], CorrectionsFile.Read(File).Value);
        Assert.False(CorrectionsFile.Remove(File, Ferry));
    }

    [Fact]
    public void Comments_and_lines_not_understood_outlive_every_writing()
    {
        const string before = "travaux.corrections/1\n# from the second round\nsame\ta\tb\n\none\tx\ty\n";
        _folder.With(CorrectionsFile.UsualName, before);

        CorrectionsFile.Add(File, Ferry);
        CorrectionsFile.Remove(File, Ferry);

        Assert.Equal(before, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void What_a_killed_writer_left_beside_the_file_harms_nobody()
    {
        CorrectionsFile.Add(File, Ferry);
        System.IO.File.WriteAllText(Path.Combine(_folder.Path, ".corrections.tsv.part"), "one\thalf a li");

        CorrectionsFile.Add(File, Ferry with { Older = "Another" });

        Assert.Equal([Ferry, Ferry with { Older = "Another" }], CorrectionsFile.Read(File).Value);
    }

    [Fact]
    public void A_file_of_a_later_version_is_left_as_it_is()
    {
        const string later = "travaux.corrections/2\nthese are one: a, b\n";
        _folder.With(CorrectionsFile.UsualName, later);

        var refused = Assert.Throws<CorrectionsFileException>(() => CorrectionsFile.Add(File, Ferry));

        Assert.Equal($"{File}: This file of corrections is of a version that is not written here. Use the newer Travaux that made it.", refused.Message);
        Assert.Equal(later, System.IO.File.ReadAllText(File));
        Assert.Empty(CorrectionsFile.Read(File).Value);
    }

    [Theory]
    [InlineData("Article 1\n\nThe ferry runs daily.\n")]
    [InlineData("# Draft agreement\n\n1. The ferry runs daily.\n")]
    [InlineData("one\tThe ferry runs daily.\tA ferry runs every day.\n")]
    [InlineData("\n")]
    public void A_file_that_does_not_name_the_format_is_left_as_it_is_and_nothing_is_left_beside_it(string content)
    {
        _folder.With(CorrectionsFile.UsualName, content);

        var refused = Assert.Throws<CorrectionsFileException>(() => CorrectionsFile.Add(File, Ferry));
        Assert.Throws<CorrectionsFileException>(() => CorrectionsFile.Remove(File, Ferry));

        Assert.Equal(
            $"{File}: This is no file of corrections: its first line is not 'travaux.corrections/1'. Name another file; if corrections are what it holds, give it that first line.",
            refused.Message);
        Assert.Equal(content, System.IO.File.ReadAllText(File));
        Assert.Equal([File], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void What_is_no_text_is_refused_and_left_as_it_is()
    {
        _folder.With(CorrectionsFile.UsualName, Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("one\ta\tb\n")).ToArray());
        var before = System.IO.File.ReadAllBytes(File);

        Assert.Throws<CorrectionsFileException>(() => CorrectionsFile.Read(File));
        Assert.Throws<CorrectionsFileException>(() => CorrectionsFile.Add(File, Ferry));
        Assert.Equal(before, System.IO.File.ReadAllBytes(File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no/such/folder/corrections.tsv")]
    public void A_folder_or_a_place_that_is_not_there_is_refused_with_a_reason(string place)
    {
        var refused = Assert.Throws<CorrectionsFileException>(() => CorrectionsFile.Add(Path.Combine(_folder.Path, place), Ferry));

        Assert.NotEmpty(refused.Reason);
    }

    [Fact]
    public void A_link_stays_a_link_and_rights_stay_as_they_are()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }
        var target = Path.Combine(_folder.Path, "kept elsewhere.tsv");
        System.IO.File.WriteAllText(target, "");
        System.IO.File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite);
        System.IO.File.CreateSymbolicLink(File, target);

        CorrectionsFile.Add(File, Ferry);

        Assert.Equal(target, System.IO.File.ResolveLinkTarget(File, returnFinalTarget: true)!.FullName);
        Assert.Equal([Ferry], CorrectionsFile.Read(target).Value);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite, System.IO.File.GetUnixFileMode(target));
    }
}
