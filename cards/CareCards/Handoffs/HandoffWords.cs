using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Handoffs;

internal sealed record HandoffWords
{
    public required string Title { get; init; }
    public required Func<string, string, string> Sides { get; init; }
    public required string Nobody { get; init; }
    public required Func<string, string> Gone { get; init; }
    public required Func<HandoffReason, string> Reason { get; init; }
    public required Func<string, string> Overlap { get; init; }

    public required Func<string, string> Draft { get; init; }
    public required Func<string, string> Waiting { get; init; }
    public required Func<string, string, string> Offered { get; init; }
    public required string Returned { get; init; }
    public required string Complete { get; init; }
    public required Func<string, string, string> CompleteWithOverlap { get; init; }
    public required string Dropped { get; init; }
    public required string NextNudge { get; init; }
    public required Func<string, string> NextCoordinator { get; init; }
    public required string NextReview { get; init; }

    public required Func<int, string> Parts { get; init; }
    public required string NoParts { get; init; }
    public required string PartOpen { get; init; }
    public required Func<string, string> PartAccepted { get; init; }
    public required Func<string, string> PartReturned { get; init; }
    public required string PartStays { get; init; }
    public required string PartOver { get; init; }
    public required string Note { get; init; }
    public required string People { get; init; }
    public required Func<string, string> Contacts { get; init; }

    public required string Update { get; init; }

    public required string AcceptAll { get; init; }
    public required string Accept { get; init; }
    public required string AcceptSome { get; init; }
    public required string WhichAccept { get; init; }
    public required string Return { get; init; }
    public required string WhichReturn { get; init; }
    public required string ReturnWhy { get; init; }
    public required string ReturnSend { get; init; }
    public required string Keep { get; init; }
    public required string Offer { get; init; }
    public required string OfferSend { get; init; }
    public required string Drop { get; init; }
    public required string DropWhy { get; init; }
    public required string DropSend { get; init; }

    public required Func<CallKind, (string Text, string How)> Call { get; init; }
    public required Func<ItemActKind, string, string> Act { get; init; }

    public static HandoffWords In(Locale locale) => locale.Of(HandoffWordsJa.All, HandoffWordsEn.All);
}
