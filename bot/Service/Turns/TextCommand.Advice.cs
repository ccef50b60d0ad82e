using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

internal abstract partial record TextCommand
{
    private static readonly (string[] Words, Func<string, TextCommand> Make)[] Advising =
    [
        (["スーパーバイザー", "supervisors", "supervisor"], rest => new Supervisors(rest)),
        (["助言", "advice"], rest => new AskAdvice(rest)),
    ];

    /// <summary>Names the case's supervisors, those who are mentioned; 「スーパーバイザー なし」: the case has none any more.</summary>
    public sealed record Supervisors(string Text) : OfItem
    {
        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) => SaysNobody(Text)
            ? turn with { Command = new CaseCommand.ClearSupervisors(turn.By, now), Answer = Answer.Always, View = View.Team }
            : turn with
            {
                Command = new CaseCommand.NameSupervisors(turn.By, now, [.. activity.People().DistinctBy(p => p.Id)]),
                Answer = Answer.Always,
                View = View.Notice,
                Done = new Notice(null, null, NoticeKind.SupervisorsInvited),
            };
    }

    /// <summary>Opens the form, in the personal chat alone: what is asked privately is not to be typed in a channel.</summary>
    public sealed record AskAdvice(string Text) : OfItem
    {
        public override bool InPersonal => true;

        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) => turn.Where.IsPersonal
            ? turn with { Answer = Answer.Always, View = View.AdviceForm, Text = Text.Length == 0 ? null : Text }
            : turn with { Problem = new Notice(RefusalReason.PrivateOnly, null) };
    }
}
