using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>Turns a point of the agenda into a role, a task, a question, a barrier, or ticks it off.</summary>
internal sealed class PointDecider(CaseState state, CareRules rules)
{
    /// <summary>Anybody who is there may write down what was decided.</summary>
    public Decision Decide(ConferenceItem conference, CaseCommand.DecidePoint command)
    {
        if (command.Outcome is not { } outcome)
            return Decision.Refused(RefusalReason.ChoiceMissing);

        if (Find(conference, command) is not { } point)
            return Decision.Refused(RefusalReason.PointGone);

        var (text, to) = (ConferenceDecider.Trimmed(command.Text), Invited.Resolve(state, command.To));
        if (to is null && ConferenceDecider.Trimmed(command.To) is not null)
            return Decision.Refused(RefusalReason.ReceiverUnknown);

        if (conference.Decisions.Exists(d => d.Point == point.Id && d.Outcome == outcome
            && (outcome == PointOutcome.Settled || (d.Text == text && d.To == to))))
        {
            return Decision.Unchanged;
        }

        return Fault(conference, text) ?? Recorded(conference, command, point, Make(point, outcome, text, to, command), text, to);
    }

    /// <summary>A point stays itself as long as its item is known, even after it has left the agenda.</summary>
    private AgendaPoint? Find(ConferenceItem conference, CaseCommand.DecidePoint command) =>
        Agenda.Gather(state, command.Now, rules, conference.Points).Find(p => p.Id == command.Point)
        ?? (command.Point is { } id && state.FindQuestion(new(id)) is { IsVisible: true } known ? new AgendaPoint(id, AgendaGroup.Questions, known.Text) : null);

    private static Decision? Fault(ConferenceItem conference, string? text) => ConferenceDecider.TextFault(text)
        ?? (conference.Decisions.Count >= ConferenceItem.MaxPoints
            ? Decision.Refused(RefusalReason.TooManyPoints, ConferenceItem.MaxPoints.ToString(CultureInfo.InvariantCulture))
            : null);

    /// <summary>What another room makes of it, by that room's own rules.</summary>
    private Decision Make(AgendaPoint point, PointOutcome outcome, string? text, string? to, CaseCommand.DecidePoint c)
    {
        // The goal's own words are no task and no question, nor is the name of a life stage.
        var title = text ?? (point.Group is AgendaGroup.Goal or AgendaGroup.LifeStages ? "" : point.Text);
        var questions = new QuestionDecider(state, rules);
        return outcome switch
        {
            PointOutcome.Role or PointOutcome.Task => Taken(point, outcome, title, text, to, c),
            PointOutcome.Question => questions.Decide(new CaseCommand.Ask(
                c.By, c.Now, title, to is null ? [] : [to], Urgent: false, QuestionSource.Command, ThreadId: null, MessageId: null)),
            PointOutcome.Barrier => new CaseCommand.RaiseBarrier(c.By, c.Now, title, ItemOf(point), ThreadId: null).Decide(state, rules),
            _ => Settled(point, text, c, questions),
        };
    }

    /// <summary>A gap that is given to somebody goes on as itself; anything else begins anew, in a thread of its own.</summary>
    private Decision Taken(AgendaPoint point, PointOutcome outcome, string title, string? text, string? to, CaseCommand.DecidePoint c)
    {
        var roles = new RoleDecider(state, rules);
        return text is null && state.FindItem(new(point.Id)) is RoleItem { IsGap: true } gap
            ? roles.Decide(new CaseCommand.ReproposeRole(c.By, c.Now, gap.Id, to ?? "", Next: null))
            : roles.Propose(new CaseCommand.ProposeRole(
                c.By, c.Now, outcome == PointOutcome.Role ? RoleKind.Role : RoleKind.Task, Short(title), text is null || point.Group == AgendaGroup.LifeStages ? null : Short(point.Text),
                Expected: null, c.Until, to ?? "", Next: null, ThreadId: null));
    }

    private static string Short(string text) =>
        text.Length <= RoleItem.MaxTitle ? text
        : char.IsHighSurrogate(text[RoleItem.MaxTitle - 1]) ? text[..(RoleItem.MaxTitle - 1)]
        : text[..RoleItem.MaxTitle];

    /// <summary>
    /// A settled question is answered, so that whoever asked says whether it is solved; a goal that was talked about holds.
    /// Anything else is ticked off here, and goes on by its own rules.
    /// </summary>
    private Decision Settled(AgendaPoint point, string? text, CaseCommand c, QuestionDecider questions) => point.Group switch
    {
        AgendaGroup.Questions when state.Questions.Any(q => q.Id.Value == point.Id && q.Step is not (QuestionStep.Answered or QuestionStep.Watched)) =>
            questions.Decide(new CaseCommand.GiveAnswer(c.By, c.Now, new(point.Id), text)),
        AgendaGroup.Goal => new GoalDecider(state, rules).Keep(new CaseCommand.KeepGoal(c.By, c.Now)),
        _ => Decision.Unchanged,
    };

    private static ItemId? ItemOf(AgendaPoint point) => point.Group is AgendaGroup.Goal or AgendaGroup.Added ? null : new(point.Id);

    private static Decision Recorded(
        ConferenceItem conference, CaseCommand.DecidePoint command, AgendaPoint point, Decision made, string? text, string? to) =>
        made.Refusal is not null ? made : Decision.Accepted([
            .. made.Events,
            new CaseEvent.ConferencePointDecided(command.By.Id, command.Now, conference.Id, new PointDecision(
                point.Id, point.Group, QuestionDecider.Clip(point.Text), command.Outcome!.Value, text, to, command.Until, ResultOf(made),
                command.By.Id, command.Now)),
        ]);

    /// <summary>What began, or the question that went on.</summary>
    private static ItemId? ResultOf(Decision made) => made.Events.Select(e => e.ItemId).FirstOrDefault(id => id is not null);
}
