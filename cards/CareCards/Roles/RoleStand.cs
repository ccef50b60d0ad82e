using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Roles;

/// <summary>Explains a role: where it stands, why it waits, what happens then, and what happened before.</summary>
internal sealed class RoleStand(CardContext c, RoleItem role, Room room)
{
    private readonly RoleStateWords words = RoleStateWords.In(c.Locale);
    private readonly Names names = new(c, room);

    public string Doer => names.PersonOf(role.DoerId, role.DoerAgencyId);

    /// <summary>Where it stands, as one sentence.</summary>
    public string State => role switch
    {
        { Outcome: RoleOutcome.Confirmed } => role.RoleKind == RoleKind.Task ? words.TaskConfirmed : words.RoleConfirmed,
        { Outcome: RoleOutcome.Silence } => words.Silence,
        { Outcome: RoleOutcome.Dropped } => words.Dropped,
        { Outcome: RoleOutcome.Barrier } => words.Barrier,
        { Step: RoleStep.Proposed } => words.Proposed,
        { Step: RoleStep.Nudged } => words.Nudged,
        { Step: RoleStep.Gap } => words.Gap,
        { Step: RoleStep.Reported, RoleKind: RoleKind.Task } => words.TaskReported(names.Holder(role.Holder)),
        { Step: RoleStep.Reported } => words.RoleReported(names.Holder(role.Holder)),
        { Until: { } day } when role.IsStalled(c.Now) => words.Stalled(Doer, Dates.Day(day, c.Locale)),
        { Until: { } day } => words.AcceptedUntil(Doer, Dates.Day(day, c.Locale)),
        _ => words.Accepted(Doer),
    };

    public string Why => role switch
    {
        { Step: RoleStep.Gap, Gap: GapReason.NoAnswer } => words.WhyNoAnswer,
        { Step: RoleStep.Gap, Gap: GapReason.NobodyThere } => words.WhyNobodyThere,
        { Step: RoleStep.Gap } => words.WhyDeclined,
        { Step: RoleStep.Reported } => words.WhyReported,
        { Step: RoleStep.Accepted, Until: null } => words.WhyReview,
        { Step: RoleStep.Accepted } => role.IsStalled(c.Now) ? words.WhyStalled : words.WhyDay,
        { Declines: [.., { ToAgencyId: { } to } last] } => CommonWords.In(c.Locale).Referred(names.PersonOf(last.By, last.AgencyId), names.Agency(to)),
        _ => words.WhyAsked,
    };

    public string Next => role switch
    {
        { Step: RoleStep.Proposed } => words.NextNudge,
        { Step: RoleStep.Nudged, Next: { } next } => words.NextAsk(names.Holder(next)),
        { Step: RoleStep.Nudged } => words.NextCoordinator(names.Coordinator),
        { Step: RoleStep.Gap } => words.NextGap,
        { Step: RoleStep.Reported } => words.NextEnd,
        _ => words.NextHowItGoes,
    };

    public IEnumerable<string> Lines => role.Acts.Select(act =>
        $"{Dates.Format(act.At, c.Locale, c.Rules.Calendar.Zone)}　{Line(act, names.PersonOf(act.By), Markdown.Line(act.Note, Math.Min(room.Line, 40)))}");

    /// <summary>What a call says, and how to act on it.</summary>
    public ItemCall Call(CallKind kind) => kind switch
    {
        CallKind.RoleNudge => new(words.CallNudge(names.PersonOf(role.ProposerId, role.ProposerAgencyId)), words.HowToAnswer),
        CallKind.RoleGap => new(words.CallGap, words.HowToFill),
        CallKind.RoleGapReminder => new(words.CallGapReminder, words.HowToFill),
        CallKind.RoleNamed => new(words.CallNamed, words.HowToTell),
        CallKind.RoleReminder => new(role.IsStalled(c.Now) ? words.CallStalled : words.CallReminder, words.HowToTell),
        CallKind.RoleReported => new(words.CallReported, words.HowToConfirm),
        CallKind.RoleNotYet => new(words.CallNotYet, words.HowToTell),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No call about a role."),
    };

    private string Line(ItemAct act, string who, string note) => act.Kind switch
    {
        ItemActKind.RoleProposed => words.ActProposed(who),
        ItemActKind.RoleNudged => words.ActNudged,
        ItemActKind.RoleDeclined => words.ActDeclined(who, note),
        ItemActKind.RolePassed => words.ActPassed(who),
        ItemActKind.RolePutTo => words.ActPutTo,
        ItemActKind.RoleGapped => words.ActGapped,
        ItemActKind.RoleGapReminded or ItemActKind.RoleReminded => words.ActReminded,
        ItemActKind.RoleAccepted => words.ActAccepted(who),
        ItemActKind.RoleKept => words.ActKept(who),
        ItemActKind.RoleReported => words.ActReported(who),
        ItemActKind.RoleNotYet => words.ActNotYet(who),
        ItemActKind.RoleConfirmed => words.ActConfirmed(who),
        ItemActKind.RoleSilence => words.ActSilence,
        ItemActKind.RoleDropped => words.ActDropped(who, note),
        ItemActKind.RoleBarrier => words.ActBarrier(who),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "No act of a role."),
    };
}
