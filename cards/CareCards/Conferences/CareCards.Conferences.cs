using CareTeamBot.Cards.Conferences;
using CareTeamBot.Cards.Parts;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>Planning a conference.</summary>
    public static AdaptiveCard ConferenceForm(CardContext c) => Room.Fit(room => ConferenceForms.Plan(c, room));

    /// <summary>The soonest conference; where none is planned, what would be on its agenda, and the form above.</summary>
    public static AdaptiveCard Agenda(CardContext c) => Room.Fit(room => AgendaCard.Make(c, room));
}
