using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Cases;

public sealed class CommandTableTests
{
    public static TheoryData<string> Names => [.. CommandTable.All.Select(t => t.Name)];

    /// <summary>Compares with the text in Tables; what was seen is left beside the test's assembly, to be looked at and taken over.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void EverySituationDecidesEveryCommandOfEverybodyAsTheTableSays(string name)
    {
        var seen = CommandTable.All.Single(t => t.Name == name).Render();
        var path = Path.Combine(AppContext.BaseDirectory, "Tables", $"{name}.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".seen", seen);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";

        Assert.Equal(expected.Split('\n'), seen.Split('\n'));
    }

    [Fact]
    public void NoCommandAndNoStepIsMissing()
    {
        Assert.Equal(
            typeof(CaseCommand).GetNestedTypes().Where(t => !t.IsAbstract).Select(t => t.Name).Order(),
            CommandTable.All.SelectMany(t => t.Covered).Distinct().Select(t => t.Name).Order());
        Assert.Equal(
            Enum.GetValues<QuestionStep>(),
            QuestionTable.Table.Situations.Values.SelectMany(s => s().State is var state
                ? state.Questions.Concat(state.ClosedQuestions).Select(q => q.Step)
                : []).Distinct().Order());
    }

    [Fact]
    public void NoKindOfItemIsMissing() => Assert.Equal(
        typeof(CareItem).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CareItem)) && !t.IsAbstract).Select(t => t.Name).Order(),
        CommandTable.All.SelectMany(t => t.Situations.Values).SelectMany(s => s().State.Items).Select(i => i.GetType().Name).Distinct().Order());
}
