using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Turns.Presses;

namespace CareTeamBot.Service.Turns;

/// <summary>A button's verb and inputs to a command, or to words about why that does not work.</summary>
internal sealed class PressDecoder(WorkingCalendar calendar)
{
    /// <summary>What a press asks for. All are null for a refresh and for a mere search.</summary>
    public sealed record Press(CaseCommand? Command, Notice? Problem = null)
    {
        /// <summary>What it asks of the directory of resources.</summary>
        public DirectoryCommand? Directory { get; init; }
    }

    public Press Decode(string? verb, CardInputs inputs, TurnInput turn, DateTimeOffset now)
    {
        var (by, item) = (turn.By, inputs.Item ?? default);
        return verb switch
        {
            Verbs.CardRefresh => new Press(null),
            Verbs.ResourceFind => new Press(null),
            _ when ResourcePresses.Decode(verb, inputs, turn, now) is { } command => new Press(null) { Directory = command },
            _ when RolePresses.Decode(verb, inputs, turn, now) is { } command => new Press(command),
            Verbs.TeamJoin => Join(inputs, by, now),
            Verbs.QuestionAsk => new Press(Ask(inputs, turn, now)),
            Verbs.CaseOpen when inputs.Text("choice") == "intake" => IntakePresses.Register(inputs, turn, now),
            Verbs.IntakeContact => IntakePresses.Contact(inputs, by, item, now),
            Verbs.ErrandDone => new Press(new CaseCommand.TellFamily(by, now, item, inputs.Day("day"), inputs.Text("how"))),
            Verbs.CaseOpen => new Press(new CaseCommand.Open(by, now, inputs.Text("goal"), inputs.For())),
            Verbs.CaseClose => new Press(new CaseCommand.Close(by, now)),
            Verbs.CaseGoal when inputs.Text("choice") == "holds" => new Press(new CaseCommand.KeepGoal(by, now, inputs.For())),
            Verbs.CaseGoal => new Press(new CaseCommand.SetGoal(by, now, inputs.Text("goal") ?? "", inputs.For())),
            Verbs.QuestionAnswer => new Press(new CaseCommand.GiveAnswer(by, now, item, inputs.Text("answer"), inputs.For())),
            Verbs.UpdateShare => new Press(UpdatePresses.Share(inputs, turn, now)),
            Verbs.UpdateConfirm => new Press(UpdatePresses.Confirm(inputs, turn, now, item)),
            Verbs.QuestionPass => new Press(new CaseCommand.Pass(by, now, item, inputs.Text("toAgency"), inputs.Text("hint"))),
            Verbs.QuestionPromise => new Press(new CaseCommand.MakePromise(by, now, item, inputs.Day("day"))),
            Verbs.QuestionSolved => new Press(new CaseCommand.MarkSolved(by, now, item)),
            Verbs.QuestionNotYet => new Press(new CaseCommand.MarkNotYet(by, now, item)),
            Verbs.ConsultChoose => new Press(new CaseCommand.ChooseConsult(by, now, item, Way(inputs.Text("choice")), Note(inputs))),
            Verbs.ConsultReport when inputs.Text("choice") == "found" && inputs.Text("result") is null =>
                new Press(null, new Notice(RefusalReason.TextMissing, null)),
            Verbs.ConsultReport => new Press(new CaseCommand.ReportConsult(by, now, item, Result(inputs))),
            Verbs.CouncilDraft => new Press(new CaseCommand.DraftCouncil(by, now, item, inputs.Text("draft"))),
            Verbs.CouncilAnswer => new Press(new CaseCommand.AnswerFromCouncil(by, now, item, inputs.Text("result"))),
            _ when HandoffPresses.Decode(verb, inputs, turn, now) is { } handoff => handoff,
            Verbs.ConferencePlan => new Press(ConferencePresses.Plan(inputs, by, item, now)),
            Verbs.ConferenceMinutes => new Press(ConferencePresses.Take(inputs, by, item, now)),
            Verbs.ConferenceDecide => new Press(ConferencePresses.Decide(inputs, by, item, now)),
            _ => AdvicePresses.Decode(verb, inputs, by, now) is { } command
                ? new Press(command)
                : new Press(null, new Notice(RefusalReason.UnknownVerb, null)),
        };
    }

    public static CaseCommand Ask(CardInputs inputs, TurnInput turn, DateTimeOffset now) =>
        new CaseCommand.Ask(turn.By, now, inputs.Text("text") ?? "", inputs.Choices("addressed"), inputs.Flag("urgent"),
            turn.Answer == Answer.Invoke ? QuestionSource.Command : QuestionSource.MessageAction, turn.ThreadId, turn.ActivityId, inputs.For(), inputs.Item);

    /// <summary>Hours as people type them; null with words about the fault where they can't be read.</summary>
    public (WeeklyHours? Hours, IReadOnlyList<Closure>? Closures, Notice? Problem) Hours(
        string? hours, string? closures, Actor by, DateTimeOffset now)
    {
        var weekly = hours is null ? null : WeeklyHours.Parse(hours);
        var closed = closures is null ? null : Closure.ParseList(closures, calendar.DayOf(now).Year);
        var fault = weekly?.Fault ?? closed?.Fault;
        return (weekly?.Value, closed?.Value, fault is null
            ? null
            : new Notice(null, Locale.Parse(by.Language).Of(fault.Ja, fault.En), NoticeKind.HoursUnreadable));
    }

    private Press Join(CardInputs inputs, Actor by, DateTimeOffset now)
    {
        var (hours, closures, problem) = Hours(inputs.Text("hours"), inputs.Text("closures"), by, now);
        var agency = PlainText.Name(inputs.Text("newAgency") ?? inputs.Text("agency"));
        return problem is null
            ? new Press(new CaseCommand.Join(by, now, agency, inputs.Text("profession"), hours, closures))
            : new Press(null, problem);
    }

    private static string? Note(CardInputs inputs)
    {
        var note = string.Join("　", new[] { inputs.Text("resource"), inputs.Text("note") }.OfType<string>());
        return note.Length == 0 ? null : note;
    }

    private static string? Result(CardInputs inputs) => inputs.Text("choice") == "stuck" ? null : inputs.Text("result");

    private static ConsultWay? Way(string? choice) =>
        Enum.TryParse<ConsultWay>(choice, ignoreCase: true, out var way) && Enum.IsDefined(way) ? way : null;
}
