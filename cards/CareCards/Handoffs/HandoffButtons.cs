using System.Collections.Immutable;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;

namespace CareTeamBot.Cards.Handoffs;

/// <summary>What can be pressed about handoffs.</summary>
internal static class HandoffButtons
{
    /// <summary>Choices of what goes over: everything, or what was chosen. Another choice is the one item's id.</summary>
    public const string Everything = "all";
    public const string Some = "some";

    public static readonly ChoiceField From = new("from");
    public static readonly ChoiceField Person = new("toPerson");
    public static readonly ChoiceField Cause = new("cause");
    public static readonly TextField People = new("people");
    public static readonly TextField DropWhy = new("dropWhy");
    public static readonly ChoicesField Parts = new("parts");
    public static readonly ChoicesField Back = new("back");

    public static readonly Button Start = new(
        "handoff.start",
        p => Started(p, p[Person], WireName.Read<HandoffReason>(p[Cause]), null),
        From, Fields.ToAgency, Fields.NewAgency, Person, Cause, Fields.Until, People, Fields.Note)
    { Said = NoticeKind.HandoffStarted };

    /// <summary>For a life stage that is near, on its card.</summary>
    public static readonly Button StartForStage = new(
        "handoff.stage", p => Started(p, null, HandoffReason.LifeStage, p.Item), From, Fields.ToAgency, Fields.NewAgency, Fields.Until, People, Fields.Note)
    { Earlier = [new("handoff.start", "stage")] };

    public static readonly Button Offer = new(
        "handoff.offer",
        p => new CaseCommand.OfferHandoff(p.By, p.Now, p.Item, Agency(p), p[Fields.Until], p[People], p[Fields.Note]) { IsChosen = p[Fields.NewAgency] is null },
        Fields.ToAgency, Fields.NewAgency, Fields.Until, People, Fields.Note)
    { Earlier = [new("handoff.start", "offer")] };

    public static readonly Button Keep = new("handoff.keep", p => new CaseCommand.KeepReturned(p.By, p.Now, p.Item)) { Earlier = [new("handoff.start", "keep")] };

    public static readonly Button Drop = new("handoff.drop", p => new CaseCommand.DropHandoff(p.By, p.Now, p.Item, p[DropWhy]), DropWhy) { Earlier = [new("handoff.start", "drop")] };

    public static readonly Button Accept = new(
        "handoff.accept", p => Chosen(p, Parts) is { } parts ? new CaseCommand.AcceptHandoff(p.By, p.Now, p.Item, parts) : NothingChosen, Parts);

    public static readonly Button Return = new(
        "handoff.return",
        p => Chosen(p, Back) is { } parts ? new CaseCommand.ReturnHandoff(p.By, p.Now, p.Item, parts, p[Fields.Why]) : NothingChosen,
        Back, Fields.Why);

    public static readonly Button[] All = [Start, StartForStage, Offer, Keep, Drop, Accept, Return];

    private static Notice NothingChosen => new(RefusalReason.HandoffPartMissing, null);

    private static CaseCommand.StartHandoff Started(Press p, string? person, HandoffReason? reason, ItemId? stage) => new(
        p.By, p.Now, p[From], person ?? Agency(p), reason, p[Fields.Until], p[People], p[Fields.Note], p.ThreadId, stage)
    { IsChosen = person is not null || p[Fields.NewAgency] is null };

    /// <summary>One that was typed goes before one that was chosen.</summary>
    private static string? Agency(Press p) => p[Fields.NewAgency] ?? p[Fields.ToAgency];

    /// <summary>One item's id, the chosen ones, or none for all; null where some were to be chosen and none was.</summary>
    private static ImmutableList<ItemId>? Chosen(Press p, ChoicesField some) => p.Choice switch
    {
        null or Everything => [],
        Some => p[some] is { IsEmpty: false } chosen ? [.. chosen.Select(id => new ItemId(id))] : null,
        var item => [new(item)],
    };
}
