using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Handoffs;

/// <summary>Where a handoff stands, in sentences.</summary>
internal sealed class HandoffStand(CardContext c, HandoffItem handoff, Room room)
{
    private readonly HandoffWords words = HandoffWords.In(c.Locale);
    private readonly Names names = new(c, room);

    public string From => Side(handoff.From);

    public string To => handoff.To is { } to ? Side(to) : words.Nobody;

    /// <summary>The same as people wrote it, for places where no Markdown is read.</summary>
    public string RawFrom => Raw(handoff.From);

    public string RawTo => handoff.To is { } to ? Raw(to) : words.Nobody;

    public string State => handoff switch
    {
        { Step: HandoffStep.Draft } => words.Draft(names.PersonOf(handoff.From.MemberId)),
        { Step: HandoffStep.Waiting } => words.Waiting(To),
        { Step: HandoffStep.Offered } => words.Offered(From, To),
        { Step: HandoffStep.Returned } => words.Returned,
        { Step: HandoffStep.Complete, Until: { } day } => words.CompleteWithOverlap(From, Dates.Day(day, c.Locale)),
        { Step: HandoffStep.Complete } => words.Complete,
        _ => words.Dropped,
    };

    public string Why => words.Reason(handoff.Reason);

    public string Next => handoff switch
    {
        { Step: HandoffStep.Offered, Nudged: false, Holder.Kind: not HolderKind.Coordinator } => words.NextNudge,
        { Step: HandoffStep.Waiting or HandoffStep.Offered, Holder.Kind: not HolderKind.Coordinator } => words.NextCoordinator(names.Coordinator),
        _ => words.NextReview,
    };

    public IEnumerable<string> Lines => handoff.Acts.Select(act =>
        $"{Dates.Format(act.At, c.Locale, c.Rules.Calendar.Zone)}　{words.Act(act.Kind, names.PersonOf(act.By))}");

    private string Side(HandoffSide side) =>
        side.Name is { } name ? names.Of(name)
        : side.MemberId is not { } member ? names.Agency(side.AgencyId)
        : c.State.FindParticipant(member) is { Left: false } ? names.PersonOf(member, side.AgencyId)
        : words.Gone(names.PersonOf(member, side.AgencyId));

    private string Raw(HandoffSide side) =>
        PlainText.Name(side.Name ?? c.State.FindParticipant(side.MemberId)?.Name ?? c.State.FindAgency(side.AgencyId)?.Name) is { Length: > 0 } name
            ? name
            : NameWords.In(c.Locale).NoName;
}
