using Xunit;

namespace CareTeamBot.CareTeam.Tests.Recognition;

/// <summary>One row of a labelled set: who wrote what, and what people say that it is.</summary>
internal sealed record LabelledMessage(string Id, string Language, string Kind, string Label, string Text)
{
    public static IReadOnlyList<LabelledMessage> Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", file));
        Assert.Equal("id\tlang\trole\tkind\tlabel\ttext", lines[0]);
        return [.. lines.Skip(1).Select(line => line.Split('\t')).Select(c => new LabelledMessage(c[0], c[1], c[3], c[4], c[5]))];
    }
}
