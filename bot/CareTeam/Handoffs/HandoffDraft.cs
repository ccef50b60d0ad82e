using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Handoffs;

/// <summary>
/// Somebody left who held something in person. It has gone to colleagues or the coordinator already; a draft names it, so
/// that the coordinator can bring it to where it belongs.
/// </summary>
internal static class HandoffDraft
{
    /// <param name="before">The case with the leaver in it.</param>
    /// <param name="after">The case after what they held has found its next holder.</param>
    /// <param name="leaver">Who left.</param>
    /// <param name="now">When.</param>
    /// <param name="rules">For the coordinator's working time.</param>
    public static IEnumerable<CaseEvent> For(CaseState before, CaseState after, Participant leaver, DateTimeOffset now, CareRules rules)
    {
        List<HandoffPart> parts = [.. before.OpenItems.Where(i => IsPersonal(i, leaver.Id)).Where(i => after.FindItem(i.Id) is { IsOpen: true }).Select(i => Part(i, after))];
        var isFull = after.Items.OfType<HandoffItem>().Count() >= HandoffItem.Open.InCase;
        if (parts.Count == 0 || isFull || after.FindParticipant(after.CoordinatorId) is not { Left: false })
            return [];

        return [new CaseEvent.HandoffDrafted(Actor.Bot.Id, now, new HandoffItem
        {
            Id = after.NextItemId('h'),
            Step = HandoffStep.Draft,
            Reason = HandoffReason.Leave,
            Holder = after.Coordinator,
            Due = after.After(after.CoordinatorId, now, rules.Ladder.Review, rules),
            From = new HandoffSide(leaver.AgencyId, leaver.Id),
            StartedBy = Actor.Bot.Id,
            Parts = [.. parts],
            Noticed = [.. after.CoordinatorReached(now, rules)],
            Prompts = [new Prompting(1, after.CoordinatorReached(now, rules))],
            Acts = [new ItemAct(ItemActKind.HandoffDrafted, leaver.Id, now)],
        })];
    }

    private static bool IsPersonal(CareItem item, MemberId memberId) =>
        item.IsListed && item is not (HandoffItem or GoalCheck or LifeStagePrompt or AdviceItem or ConferenceCheck)
        && (item.Holder.Has(memberId)
            || (item is Question { Promise: { } promise } && promise.By == memberId));

    /// <summary>What belongs to the coordinator's own steps stays with them; the rest can be handed on.</summary>
    private static HandoffPart Part(CareItem item, CaseState after)
    {
        var goesOn = item is Question
            ? after.FindItem(item.Id) is { } question && question.MayChangeHands
            : item.Holder.Kind != HolderKind.Coordinator;
        return new HandoffPart(item.Id, goesOn ? PartState.Open : PartState.Stays);
    }
}
