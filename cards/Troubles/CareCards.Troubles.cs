using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Troubles;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>To the coordinator: what Teams did not let the bot do around the channel. No buttons.</summary>
    public static AdaptiveCard Trouble(CardContext c, IReadOnlyList<ChannelTrouble> troubles) => Room.Fit(room => TroubleCard.Make(c, troubles, room));
}
