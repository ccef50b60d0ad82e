using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

/// <summary>
/// Names of inputs in forms that a card holds several times, a row each: <c>answer.q3.1f2e3d4c</c>. A card's ids must
/// differ, and some clients send the inputs of all forms with each button.
/// </summary>
public static class RowInputs
{
    private const int CaseLetters = 8;

    /// <summary>The input's id in the row of an item of a case.</summary>
    public static string Name(string input, string? caseId, string? item) =>
        $"{input}.{item}.{(caseId is { Length: > CaseLetters } ? caseId[..CaseLetters] : caseId)}";

    /// <summary>The button or form, which is nobody else's, with its ids named for the row.</summary>
    internal static AdaptiveAction In(AdaptiveAction action, CaseId caseId, ItemId item)
    {
        if (action is AdaptiveShowCardAction show)
            show.Card.Body.ForEach(e => Rename(e, id => Name(id, caseId, item)));
        return action;
    }

    private static void Rename(AdaptiveElement element, Func<string, string> name)
    {
        if (element.Id is { } id) element.Id = name(id);
        if (element is not AdaptiveContainer box) return;
        box.Items.ForEach(e => Rename(e, name));
        if (box.SelectAction is AdaptiveToggleVisibilityAction toggle)
            toggle.TargetElements.ForEach(t => t.ElementId = name(t.ElementId));
    }
}
