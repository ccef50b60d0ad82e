using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

/// <summary>In place of every card of a deleted case. It refreshes, so that what is restored shows again.</summary>
internal static class DeletedCard
{
    public static AdaptiveCard Make(CardContext c)
    {
        var words = CaseWords.In(c.Locale);
        var bare = c with { State = CaseState.None with { Revision = c.State.Revision }, Notice = null, CaseName = null };
        return Frame.Around(bare, Frame.Data(bare), words.DeletedTitle,
            [
                Say.Heading(words.DeletedTitle),
                Say.Body(words.DeletedNote),
                c.State is { Status: CaseStatus.Deleted, Retention.PurgeAt: { } until, Hold: null }
                    ? Say.Note(words.RestorableUntil(Dates.Day(c.Rules.Calendar.DayOf(until), c.Locale)))
                    : null,
            ]);
    }
}
