using CareTeamBot.Cards.Schema;

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

    /// <summary>The same button or form with its ids named for the row.</summary>
    internal static CardAction In(CardAction action, string caseId, string item) => action is ActionShowCard show
        ? show with { Card = show.Card with { Body = [.. show.Card.Body.Select(e => In(e, id => Name(id, caseId, item)))] } }
        : action;

    private static CardElement In(CardElement element, Func<string, string> name)
    {
        var named = element.Id is { } id ? element with { Id = name(id) } : element;
        return named is Container box
            ? box with { Items = [.. box.Items.Select(e => In(e, name))], SelectAction = In(box.SelectAction, name) }
            : named;
    }

    private static CardAction? In(CardAction? action, Func<string, string> name) => action is ActionToggleVisibility toggle
        ? toggle with { TargetElements = [.. toggle.TargetElements.Select(t => t with { ElementId = name(t.ElementId) })] }
        : action;
}
