using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Cases;

public sealed class CommandTableTests
{
    /// <summary>Compares with CommandTable.txt beside this file; what was seen is left beside the test's assembly.</summary>
    [Fact]
    public void EverySituationDecidesEveryCommandOfEverybodyAsTheTableSays()
    {
        var seen = CommandTable.Render();
        File.WriteAllText(Path.Combine(AppContext.BaseDirectory, "CommandTable.seen.txt"), seen);
        var expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "CommandTable.txt")).ReplaceLineEndings("\n");

        Assert.Equal(expected.Split('\n'), seen.Split('\n'));
    }

    [Fact]
    public void NoCommandAndNoStepIsMissing()
    {
        Assert.Equal(
            typeof(CaseCommand).GetNestedTypes().Select(t => t.Name).Order(),
            CommandTable.Covered.Select(t => t.Name).Order());
        Assert.Equal(
            Enum.GetValues<QuestionStep>(),
            CommandTable.Situations.Values.SelectMany(s => s().State is var state
                ? state.Questions.Concat(state.RecentlyClosed).Select(q => q.Step)
                : []).Distinct().Order());
    }
}
