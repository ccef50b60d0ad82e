using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>Who reads a closed case is put on record. What shows nothing of the case is no reading.</summary>
internal static class ClosedReads
{
    /// <summary>What is read, as the audit says it; null where nothing is.</summary>
    public static string? Find(TurnInput input, CaseHead head) =>
        head.State.Status == CaseStatus.Closed && Shown(input) is { } view
            ? (input is TurnInput.Press { IsRefresh: true } ? "refresh " : "") + view
            : null;

    /// <summary>
    /// The card of the case that is about to be shown; null where it is only words. A message that asks for more than a look is
    /// refused in a closed case, or opens it; a press is answered with its card all the same.
    /// </summary>
    private static View? Shown(TurnInput input)
    {
        View? view = input switch
        {
            // A button in a personal list is answered with the list, which shows open cases alone.
            TurnInput.Press press => press is { Slot.IsPersonalList: true } && press.CaseId != press.Where.CaseId ? null : press.Slot?.View,
            TurnInput.DialogOpening dialog => dialog.View,
            TurnInput.DialogReply dialog => dialog.View,
            TurnInput.Message { Answer: not Answer.None, Command: null, Problem: null } message => message.View,
            _ => null,
        };
        return view is View.Notice or View.Help ? null : view;
    }
}
