using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Channels;

/// <summary>Decisions about a case whose channel the bot can't reach, or can reach again.</summary>
internal sealed class ChannelDecider(CaseState state, CareRules rules)
{
    /// <summary>How often the coordinator is reminded every working day, before it is once a week.</summary>
    private const int DailyReminders = 5;

    /// <summary>Twelve doublings of minutes are more than any working day.</summary>
    private const int MaxDoublings = 12;

    private static readonly TimeSpan Daily = TimeSpan.FromDays(1);
    private static readonly TimeSpan Weekly = TimeSpan.FromDays(5);

    /// <summary>A second word of the same loss changes nothing.</summary>
    public Decision Lose(CaseCommand.LoseChannel command) => state.Lost is not null
        ? Decision.Unchanged
        : Decision.Accepted(new CaseEvent.ChannelLost(command.By.Id, command.Now,
            new ChannelLoss(command.Reason, command.Now, NextLook(command.Now, 0), command.Now, Told(command.Now))));

    /// <summary>The case goes on where it stood: the time without a channel counted for nobody.</summary>
    public Decision Find(CaseCommand.FindChannel command) => state.Lost is not { } lost
        ? Decision.Unchanged
        : Decision.Accepted([
            new CaseEvent.ChannelFound(command.By.Id, command.Now),
            .. state.Questions.Select(q => Resumed(q, lost, command.Now)).OfType<CaseEvent>(),
        ]);

    /// <summary>The clock, while the channel is lost: nothing climbs, but the coordinator hears of it again.</summary>
    public Decision Tick(ChannelLoss lost, DateTimeOffset now) => lost.Due > now
        ? Decision.Unchanged
        : Decision.Accepted(Missed(now, lost.Reminders + 1, Told(now)));

    /// <summary>
    /// What is asked while nobody sees the channel goes to whoever looks after the case. Where it is urgent they are reminded
    /// at once, and from then on within minutes.
    /// </summary>
    public static Decision Following(CaseState state, CaseCommand command, Decision decision, CareRules rules)
    {
        if (state.Lost is null || !decision.Events.Exists(e => e is CaseEvent.QuestionAsked))
            return decision;

        var told = new ChannelDecider(state, rules).Told(command.Now);
        var events = decision.Events.ConvertAll(e => e is CaseEvent.QuestionAsked asked
            ? asked with { Question = asked.Question with { Noticed = [.. asked.Question.Noticed.Union(told.Remove(asked.Question.AskerId))] } }
            : e);
        return decision with
        {
            Events = events.Exists(e => e is CaseEvent.QuestionAsked { Question.Urgent: true })
                ? events.Add(new ChannelDecider(CaseFold.Apply(state, events), rules).Missed(command.Now, reminders: 0, told))
                : events,
        };
    }

    private CaseEvent.ChannelMissed Missed(DateTimeOffset now, int reminders, ImmutableList<MemberId> told) =>
        new(Actor.Bot.Id, now, NextLook(now, reminders), told);

    /// <summary>The coordinator, and who is reached in their place.</summary>
    private ImmutableList<MemberId> Told(DateTimeOffset now) =>
        [.. state.Coordinator.FindMembers().Union(state.CoordinatorReached(now, rules)).Where(id => state.FindParticipant(id) is { Left: false })];

    /// <summary>
    /// Every working day, later every week. While something urgent is open, after the minutes in which all agencies would
    /// have been asked, and then after twice as long each time, until that is more than the working day.
    /// </summary>
    private DateTimeOffset NextLook(DateTimeOffset now, int reminders)
    {
        var look = state.After(state.CoordinatorId, now, reminders < DailyReminders ? Daily : Weekly, rules);
        if (!state.Questions.Any(q => q is { IsUrgent: true, IsListed: true, Step: not QuestionStep.Answered }))
            return look;

        var soon = now + rules.UrgentLadder.Widen * Math.Pow(2, Math.Min(reminders, MaxDoublings));
        return soon < look ? soon : look;
    }

    private CaseEvent.QuestionReseated? Resumed(Question question, ChannelLoss lost, DateTimeOffset now)
    {
        var standing = new Ladder(state, rules).Unpaused(question, lost.Since, now);
        return standing.Plan == question.Plan && standing.Due == question.Due
            ? null
            : new CaseEvent.QuestionReseated(Actor.Bot.Id, now, question.Id, standing);
    }
}
