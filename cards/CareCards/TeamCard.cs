using CareTeamBot.Cards.Covers;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Roles;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

/// <summary>Joining the team, with the form open.</summary>
internal static class TeamCard
{
    public static AdaptiveCard Make(CardContext c, Room room)
    {
        if (c.State.Status != CaseStatus.Open) return CaseCard.Make(c, room);
        var words = TeamWords.In(c.Locale);
        return Frame.Around(c, Frame.Data(c), words.Title,
            [Say.Heading(words.Title), Say.Note(words.Intro), .. JoinForm.Inputs(c, room), new AdaptiveActionSet { Actions = [JoinForm.Submit(c)] }, .. Roster.Draw(c, room), .. RoleSection.Draw(c, room), .. CoverSection.Draw(c, room)],
            CoverSection.Buttons(c, room));
    }
}
