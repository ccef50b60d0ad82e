using CareTeamBot.Cards.Parts;
using CareTeamBot.CareTeam.Advice;

namespace CareTeamBot.Cards.Advice;

/// <summary>
/// Asks somebody in their own chat to be supervisor. It says who asks and what it means, and nothing of the case, not even
/// its channel's name: who is asked may be of no team at all.
/// </summary>
internal static class InvitationCard
{
    public static AdaptiveCard Make(CardContext c, Room room)
    {
        var words = AdviceWords.In(c.Locale);
        var invitation = c.State.FindInvitation(c.ViewerId);
        return Frame.Around(c, Frame.Data(c), words.Invitation,
            [
                Say.Heading(words.Invitation),
                .. invitation switch
                {
                    null => [Say.Body(words.InvitationOver)],
                    { AcceptedAt: null } => Asking(c, invitation, room),
                    _ => [Say.Body(words.InvitationAccepted)],
                },
            ],
            Actions(c, invitation));
    }

    /// <summary>On the list of what waits for somebody: who asks, and the two answers.</summary>
    public static AdaptiveContainer Row(CardContext c, Invitation invitation, Room room) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Items = [Say.Body(AdviceWords.In(c.Locale).Invitation), .. Asking(c, invitation, room), new AdaptiveActionSet { Actions = [.. Actions(c, invitation)] }],
    };

    private static AdaptiveElement[] Asking(CardContext c, Invitation invitation, Room room)
    {
        var words = AdviceWords.In(c.Locale);
        return [Say.Body(words.InvitedBy(new Names(c, room).PersonOf(invitation.By))), Say.Note(words.InvitationMeans)];
    }

    private static AdaptiveAction[] Actions(CardContext c, Invitation? invitation)
    {
        var words = AdviceWords.In(c.Locale);
        return invitation switch
        {
            null => [],
            { AcceptedAt: null } => [AdviceButtons.Accept.Draw(words.Accept, Frame.Data(c), main: true), AdviceButtons.Decline.Draw(words.Decline, Frame.Data(c))],
            _ => [AdviceButtons.Decline.Draw(words.Withdraws, Frame.Data(c))],
        };
    }
}
