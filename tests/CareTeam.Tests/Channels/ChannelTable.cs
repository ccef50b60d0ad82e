using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>The channel goes and comes back.</summary>
internal static class ChannelTable
{
    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["asked"] = AskedQuestion,
        ["channel lost"] = () => Lost(AskedQuestion()),
        ["channel lost, something urgent open"] = () => Lost(OpenCase().AskUrgently(Mother, Asking)),
        ["channel still lost"] = () => Lost(AskedQuestion()).UntilDue(),
        ["channel found"] = () => Lost(AskedQuestion()).UntilDue().Do(new CaseCommand.FindChannel(Play.Jst(11, 24, 9))),
        ["case closed"] = ClosedCase,
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("lose the channel", (_, p) => new CaseCommand.LoseChannel(p.Now, ChannelLossReason.Deleted)),
        ("find the channel", (_, p) => new CaseCommand.FindChannel(p.Now)),
        ("ask", (by, p) => new CaseCommand.Ask(by, p.Now, "別の質問", [], false, CareTeam.Questions.QuestionSource.Command, null, "m2")),
        ("ask urgently", (by, p) => new CaseCommand.Ask(by, p.Now, "急ぎの質問", [], true, CareTeam.Questions.QuestionSource.Command, null, "m3")),
        ("answer", (by, p) => new CaseCommand.GiveAnswer(by, p.Now, new("q1"), "あります。")),
        ("close", (by, p) => new CaseCommand.Close(by, p.Now)),
        ("tick", (_, p) => new CaseCommand.Tick(p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Channels", Situations, Commands, Standing);

    private static Play Lost(Play play) => play.Do(new CaseCommand.LoseChannel(play.Now, ChannelLossReason.Removed));

    private static string Standing(CaseState state) =>
        $"{(state.Lost is { } lost ? $" -> lost, told {string.Join(' ', lost.Told)}, looked for at {lost.Due:yyyy-MM-dd HH:mm}" : "")}{(state.FindQuestion(new("q1")) is { } q ? $"; q1 {q.Step} until {q.Due:yyyy-MM-dd HH:mm}" : "")}";
}
