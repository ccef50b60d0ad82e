using CareTeamBot.Cards.Channels;
using CareTeamBot.Cards.Parts;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>
    /// To whoever looks after a case whose channel the bot can't reach: what happened, what to do, that the case stands still, and
    /// what is open. Its button shows the first page of the status in its place, by <c>card.refresh</c> with <c>data.choice</c>; <c>case.close</c> where nothing is open.
    /// </summary>
    public static AdaptiveCard ChannelLost(CardContext c) => Room.Fit(room => ChannelLostCard.Make(c, room));
}
