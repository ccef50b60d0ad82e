using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Troubles;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>
    /// To the coordinator: what Teams did not let the bot do around the channel, and whether the channel is archived, where
    /// nobody can press or write: then the button that opens it again.
    /// </summary>
    /// <param name="c">The case.</param>
    /// <param name="troubles">May be none.</param>
    /// <param name="archived">Whether the bot has archived the channel.</param>
    public static AdaptiveCard Trouble(CardContext c, IReadOnlyList<ChannelTrouble> troubles, bool archived = false) =>
        Room.Fit(room => TroubleCard.Make(c, troubles, archived, room));
}
