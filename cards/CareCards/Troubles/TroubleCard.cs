using CareTeamBot.Cards.Parts;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Cards.Troubles;

/// <summary>To the coordinator: what Teams did not let the bot do around the channel, and what to do about it.</summary>
internal static class TroubleCard
{
    private const int InSight = 12;

    public static AdaptiveCard Make(CardContext c, IReadOnlyList<ChannelTrouble> troubles, bool archived, Room room)
    {
        var words = TroubleWords.In(c.Locale);
        var names = new Names(c, room);
        var title = troubles.Count > 0 ? words.Title : archived ? words.ArchivedTitle : words.Settled;
        return Frame.Around(c, Frame.Data(c), title,
        [
            Say.Heading(title),
            Say.Note(names.CaseName),
            .. troubles.Take(InSight).Select(t => Say.Body(words.Of(t.Kind, t.MemberId is { } id ? names.PersonOf(id) : ""))),
            troubles.Count > InSight ? Say.Note(Words.CommonWords.In(c.Locale).More(troubles.Count - InSight)) : null,
            troubles.Count > 0 ? Say.Note(words.GoesOn) : null,
            archived ? Say.Body(words.Archived) : null,
        ],
        archived ? [CaseButtons.Open.Draw(words.Reopen, Frame.Data(c))] : []);
    }
}
