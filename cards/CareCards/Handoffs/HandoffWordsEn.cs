using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Handoffs;

internal static class HandoffWordsEn
{
    public static HandoffWords All { get; } = new()
    {
        Title = "Handoff",
        Sides = (from, to) => $"{from} → {to}",
        Nobody = "(to be chosen)",
        Gone = who => $"{who} (has left)",
        Reason = reason => reason switch
        {
            HandoffReason.LifeStage => "A life stage (nursery, school …)",
            HandoffReason.Transfer => "A change of who is in charge",
            HandoffReason.Leave => "Leaving the team",
            HandoffReason.EndOfService => "The service ends",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A reason without words."),
        },
        Overlap = day => $"Both sides look after it together until {day}",
        Draft = who => $"{who} has left. Please decide who goes on with what they held.",
        Waiting = to => $"{to} is not in this case yet. Until they join, whoever holds it now goes on.",
        Offered = (from, to) => $"Waiting for {to}. Until they accept, {from} goes on holding it.",
        Returned = "Something came back. Please decide whether it stays, or ask again.",
        Complete = "The handoff is complete.",
        CompleteWithOverlap = (from, day) => $"The handoff is complete. Until {day}, {from} stays with it too.",
        Dropped = "This handoff was dropped. Whoever held it goes on.",
        NextNudge = "We ask once more.",
        NextCoordinator = coordinator => $"It goes to {coordinator}.",
        NextReview = "We ask the coordinator how it goes on.",
        Parts = count => count == 1 ? "1 item to hand over" : $"{count} items to hand over",
        NoParts = "No question or role is open. What has been and what to know is handed over.",
        PartOpen = "waiting",
        PartAccepted = who => $"{who} took it",
        PartReturned = reason => $"Came back: {reason}",
        PartStays = "stays with who holds it",
        PartOver = "is over",
        Note = "What to know",
        People = "People to know",
        Contacts = names => $"Whom to ask: {names}",
        Update = "Shared lately",
        AcceptAll = "Accept all",
        Accept = "Accept",
        AcceptSome = "Accept some",
        WhichAccept = "What you accept",
        Return = "We can't take it",
        WhichReturn = "What goes back",
        ReturnWhy = "Why, and who else might",
        ReturnSend = "Send back",
        Keep = "Leave it where it is",
        Offer = "Choose who takes over",
        OfferSend = "Ask them",
        Drop = "Drop it",
        DropWhy = "Why",
        DropSend = "Drop it",
        Call = kind => kind switch
        {
            CallKind.HandoffStarted => ("A handoff has started. Until it is accepted, whoever holds it now goes on.", "The incoming side answers on the card; any one of you may."),
            CallKind.HandoffInvite => ("The agency that takes over is not in this case yet. Please invite them to the channel.", "Once they join, they are asked by themselves."),
            CallKind.HandoffDraft => ("Somebody who left held something. Please decide who goes on with it.", "Press “Choose who takes over” or “Drop it” on the card."),
            CallKind.HandoffNudge => ("Please answer the handoff.", "A part of it, or “We can't take it”, is fine: on the card."),
            CallKind.HandoffSilent => ("The handoff has no answer yet. Please speak to them, or choose somebody else.", "Until then, whoever holds it now goes on."),
            CallKind.HandoffReturned => ("Something came back from a handoff. The reason is on the card.", "Leave it where it is, or ask somebody else: on the card."),
            CallKind.HandoffComplete => ("The handoff is complete.", "The card shows who holds what from now on."),
            CallKind.HandoffDropped => ("The handoff was dropped. Whoever held it goes on.", "The reason is on the card."),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No call about a handoff."),
        },
        Act = (act, who) => act switch
        {
            ItemActKind.HandoffStarted => $"{who} started the handoff",
            ItemActKind.HandoffDrafted => $"Drafted, as {who} left",
            ItemActKind.HandoffOffered => $"{who} asked",
            ItemActKind.HandoffCalled => "Called",
            ItemActKind.HandoffAccepted => $"{who} accepted",
            ItemActKind.HandoffReturned => $"{who} sent back",
            ItemActKind.HandoffKept => $"{who}: stays where it is",
            ItemActKind.HandoffCompleted => "The handoff was complete",
            ItemActKind.HandoffDropped => $"{who} dropped it",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, "No act of a handoff."),
        },
    };
}
