using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Errands;

/// <summary>Decisions about bringing answers back to the family.</summary>
internal sealed class ErrandDecider(CaseState state, CareRules rules)
{
    private IEnumerable<ErrandItem> Open => state.Items.OfType<ErrandItem>();

    /// <summary>Why no more can be asked for the family: too many of them have not been told their answers.</summary>
    public static Decision? Refusal(CaseState state, CaseCommand.Ask command) =>
        command.For is null
            ? null
            : ErrandItem.Open.Refusal(state.Items.OfType<ErrandItem>().Select(e => e.RecorderId), command.By.Id, RefusalReason.TooManyErrands);

    /// <summary>
    /// What a decision means for the errands, whichever command it came from: an answer to the family's question is to be
    /// brought to them, and "not yet" takes it back.
    /// </summary>
    public static Decision Following(CaseState state, Decision decision, CareRules rules)
    {
        if (!decision.Events.Exists(e => e is CaseEvent.QuestionAnswered or CaseEvent.QuestionReopened))
            return decision;

        var after = new ErrandDecider(CaseFold.Apply(state, decision.Events), rules);
        return decision with { Events = decision.Events.AddRange(decision.Events.Select(after.After).OfType<CaseEvent>()) };
    }

    /// <summary>Anybody may have told them: whoever sees the family next does.</summary>
    public Decision Tell(CaseCommand.TellFamily command) => state.FindItem(command.Item) switch
    {
        ErrandItem { IsOpen: true } errand => Told(errand, command),
        ErrandItem { Told: { } told } when told.By == command.By.Id && command.Now - told.At < QuestionDecider.SameWords => Decision.Unchanged,
        ErrandItem { Told: { } told } => Decision.Refused(RefusalReason.FamilyTold, state.FindParticipant(told.By)?.Name),
        ErrandItem => Decision.Refused(RefusalReason.ItemClosed),
        _ => Decision.Refused(RefusalReason.ItemGone),
    };

    /// <summary>The coordinator is called once after a working day, and then now and again.</summary>
    public IEnumerable<CaseEvent> FallDue(ErrandItem errand, DateTimeOffset now) =>
        [new CaseEvent.ErrandReminded(Actor.Bot.Id, now, errand.Id, Standing(now, rules.Ladder.Review), state.CoordinatorReached(now, rules))];

    private Decision Told(ErrandItem errand, CaseCommand.TellFamily command)
    {
        var how = QuestionDecider.Trimmed(command.How);
        return how?.Length > OnBehalf.MaxWord
            ? Decision.Refused(RefusalReason.TextTooLong, OnBehalf.MaxWord.ToString(CultureInfo.InvariantCulture))
            : OnBehalf.DayRefusal(command.Day, command.Now, rules) ?? Decision.Accepted(new CaseEvent.FamilyTold(command.By.Id, command.Now, errand.Id,
                new Telling(command.By.Id, command.Now, command.Day ?? rules.Calendar.DayOf(command.Now), how)));
    }

    private CaseEvent? After(CaseEvent happened) => happened switch
    {
        CaseEvent.QuestionAnswered { Answer.For: null } e when state.FindQuestion(e.Item) is { For: { } family } question =>
            FindErrand(e.Item) is { } errand
                ? new CaseEvent.ErrandRenewed(e.By, e.At, errand.Id, e.Answer, Standing(e.At, rules.Care.Errand))
                : Begun(question, family, e),
        CaseEvent.QuestionReopened e when FindErrand(e.Item) is { } errand => new CaseEvent.ErrandWithdrawn(e.By, e.At, errand.Id),
        _ => null,
    };

    private CaseEvent.ErrandBegun Begun(Question question, OnBehalf family, CaseEvent.QuestionAnswered e)
    {
        var standing = Standing(e.At, rules.Care.Errand);
        return new(e.By, e.At, new ErrandItem
        {
            Id = state.NextItemId('e'),
            Holder = standing.Holder,
            Due = standing.Due,
            ThreadId = question.ThreadId,
            Noticed = standing.Holder.FindMembers(),
            Question = question.Id,
            Text = question.Text,
            For = family,
            RecorderId = question.AskerId,
            Answer = e.Answer,
        });
    }

    private ErrandItem? FindErrand(ItemId question) => Open.FirstOrDefault(errand => errand.Question == question);

    private Standing Standing(DateTimeOffset now, TimeSpan wait) => new(state.Coordinator, state.After(state.CoordinatorId, now, wait, rules));
}
