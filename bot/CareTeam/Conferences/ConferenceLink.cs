using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Conferences;

/// <summary>What was made for a conference elsewhere, and where it is.</summary>
public enum ConferenceLink
{
    /// <summary>The room online; there until the conference is over.</summary>
    Meeting,

    /// <summary>The minutes as a file.</summary>
    Minutes,
}

/// <summary>The decision about it: the item knows the newest link of a kind, also after it has ended.</summary>
internal static class LinkDecider
{
    public static Decision Decide(CaseState state, CaseCommand.LinkConference command) =>
        state.FindItem(command.Item) is ConferenceItem conference && Known(conference, command.Kind) != command.Link
            ? Decision.Accepted(new CaseEvent.ConferenceLinked(command.By.Id, command.Now, command.Item, command.Kind, command.Link))
            : Decision.Unchanged;

    public static ConferenceItem Apply(ConferenceItem conference, CaseEvent.ConferenceLinked happened) => happened.Kind == ConferenceLink.Meeting
        ? conference with { Meeting = happened.Link }
        : conference with { MinutesFile = happened.Link };

    private static Uri? Known(ConferenceItem conference, ConferenceLink kind) => kind == ConferenceLink.Meeting ? conference.Meeting : conference.MinutesFile;
}
