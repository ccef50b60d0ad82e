using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Intakes;

/// <summary>Decisions about consultations that came in.</summary>
internal sealed class IntakeDecider(CaseState state, CareRules rules)
{
    /// <summary>How long the bot waits after a try that failed: a working day.</summary>
    private static readonly TimeSpan AfterATry = TimeSpan.FromDays(1);

    /// <summary>The caller's wish becomes the goal where there is none: a case begins with the life that is wanted.</summary>
    public Decision Register(CaseCommand.RegisterIntake command)
    {
        var worry = command.Worry.Trim();
        if (state.Items.Concat(state.EndedItems).OfType<IntakeItem>().Any(i => IsSame(i, command, worry)))
            return Decision.Unchanged;

        if (Fault(command, worry) is { } fault)
            return fault;

        var registered = new CaseEvent.IntakeRegistered(command.By.Id, command.Now, New(command, worry));
        var goal = state.Goal is null
            ? new GoalDecider(CaseFold.Apply(state, registered), rules).Set(command, command.Wish ?? "", command.Caller)
            : Decision.Unchanged;
        return Decision.Accepted([registered, .. goal.Events]);
    }

    public Decision Decide(CaseCommand.OfIntake command) => state.FindItem(command.Item) switch
    {
        IntakeItem { IsOpen: true } intake => command switch
        {
            CaseCommand.MakeContact c => Made(intake, c),
            CaseCommand.MissContact c => Missed(intake, c),
            CaseCommand.SettleIntake c => Settled(intake, c),
            _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "Unknown command."),
        },
        IntakeItem { Ending: { } ending } when ending.By == command.By.Id && command.Now - ending.At < QuestionDecider.SameWords => Decision.Unchanged,
        IntakeItem => Decision.Refused(RefusalReason.IntakeOver),
        _ => Decision.Refused(RefusalReason.ItemGone),
    };

    /// <summary>A question that is made of an intake is asked for its caller.</summary>
    public static CaseCommand.Ask Completed(CaseState state, CaseCommand.Ask command) =>
        command.For is null && state.FindItem(command.Intake) is IntakeItem { Caller: { } caller } ? command with { For = caller } : command;

    /// <summary>The intake knows which questions were made of it.</summary>
    public static Decision Following(CaseState state, CaseCommand command, Decision decision) =>
        command is CaseCommand.Ask { Intake: { } id } && state.Items.Find(i => i.Id == id) is IntakeItem
        && decision.Events.OfType<CaseEvent.QuestionAsked>().FirstOrDefault() is { } asked
            ? decision with { Events = decision.Events.Add(new CaseEvent.IntakeAsked(command.By.Id, command.Now, id, asked.Item)) }
            : decision;

    /// <summary>The coordinator is called; where nothing comes of it, again after as long as there was for the first contact.</summary>
    public IEnumerable<CaseEvent> FallDue(IntakeItem intake, DateTimeOffset now) =>
    [
        new CaseEvent.IntakeReminded(Actor.Bot.Id, now, intake.Id, Standing(now, rules.Care.FirstContact), state.CoordinatorReached(now, rules),
            intake.FirstContact is not null),
    ];

    /// <summary>Any member may have been in touch. Then the coordinator has as long again to decide what becomes of it.</summary>
    private Decision Made(IntakeItem intake, CaseCommand.MakeContact command) =>
        Fault(command.Day, command.How, command.Note, command) is { } fault ? fault
        : intake.FirstContact is not null ? Decision.Unchanged
        : Decision.Accepted(new CaseEvent.ContactMade(command.By.Id, command.Now, intake.Id,
            Told(command, command.Day, command.How, command.Note), Standing(command.Now, rules.Care.FirstContact)));

    /// <summary>After a try the bot is silent for a working day, and at least until the deadline, which stays where it is.</summary>
    private Decision Missed(IntakeItem intake, CaseCommand.MissContact command)
    {
        var tried = Told(command, command.Day, command.How, command.Note);
        var next = Standing(command.Now, AfterATry);
        return Fault(command.Day, command.How, command.Note, command) is { } fault ? fault
            : intake.FirstContact is not null || intake.Tries.Exists(t => IsSame(t, tried)) ? Decision.Unchanged
            : Decision.Accepted(new CaseEvent.ContactMissed(command.By.Id, command.Now, intake.Id, tried,
                next with { Due = next.Due > intake.Deadline ? next.Due : intake.Deadline }));
    }

    private Decision Settled(IntakeItem intake, CaseCommand.SettleIntake command) =>
        command.By.Id != state.CoordinatorId ? Decision.Refused(RefusalReason.OnlyCoordinator, state.FindParticipant(state.CoordinatorId)?.Name)
        : intake.FirstContact is null ? Decision.Refused(RefusalReason.ContactFirst)
        : Decision.Accepted(new CaseEvent.IntakeSettled(command.By.Id, command.Now, intake.Id));

    private IntakeItem New(CaseCommand.RegisterIntake command, string worry)
    {
        var standing = Standing(command.Now, rules.Care.FirstContact);
        return new IntakeItem
        {
            Id = state.NextItemId('i'),
            Holder = standing.Holder,
            Due = standing.Due,
            Deadline = standing.Due,
            ThreadId = command.ThreadId,
            // Whoever registers has just seen it; a coordinator who is somebody else has not.
            Noticed = standing.Holder.Has(command.By.Id) ? [] : standing.Holder.FindMembers(),
            RegisteredBy = command.By.Id,
            RegisteredAt = command.Now,
            Caller = command.Caller,
            Worry = worry,
            Wish = QuestionDecider.Trimmed(command.Wish),
            Involved = QuestionDecider.Trimmed(command.Involved),
        };
    }

    private Decision? Fault(CaseCommand.RegisterIntake command, string worry) =>
        worry.Length == 0 ? Decision.Refused(RefusalReason.TextMissing)
        : TooLong(worry, IntakeItem.MaxWorry) ?? TooLong(command.Wish, IntakeItem.MaxLine) ?? TooLong(command.Involved, IntakeItem.MaxLine)
            ?? OnBehalf.Refusal(command.Caller, command.Now, rules)
            ?? IntakeItem.Open.Refusal(state.Items.OfType<IntakeItem>().Select(i => i.RegisteredBy), command.By.Id, RefusalReason.TooManyIntakes);

    private Decision? Fault(DateOnly? day, string? how, string? note, CaseCommand command) =>
        TooLong(how, OnBehalf.MaxWord) ?? TooLong(note, IntakeItem.MaxLine) ?? OnBehalf.DayRefusal(day, command.Now, rules);

    private static Decision? TooLong(string? text, int max) =>
        text?.Length > max ? Decision.Refused(RefusalReason.TextTooLong, max.ToString(CultureInfo.InvariantCulture)) : null;

    private Contact Told(CaseCommand command, DateOnly? day, string? how, string? note) => new(command.By.Id, command.Now,
        day ?? rules.Calendar.DayOf(command.Now), QuestionDecider.Trimmed(how), QuestionDecider.Trimmed(note));

    private static bool IsSame(Contact one, Contact other) =>
        one with { At = other.At } == other && other.At - one.At < QuestionDecider.SameWords;

    private static bool IsSame(IntakeItem intake, CaseCommand.RegisterIntake command, string worry) =>
        intake.RegisteredBy == command.By.Id && intake.Worry == worry && command.Now - intake.RegisteredAt < QuestionDecider.SameWords;

    private Standing Standing(DateTimeOffset now, TimeSpan wait) => new(state.Coordinator, state.After(state.CoordinatorId, now, wait, rules));
}
