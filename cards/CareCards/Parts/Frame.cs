using CareTeamBot.Cards.Advice;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Parts;

/// <summary>What all cards have around their content: language, fallback, refresh, the notice on top, and the buttons' data.</summary>
internal static class Frame
{
    public static AdaptiveCard Around(
        CardContext c, ActionData data, string speak, IEnumerable<CardElement?> body, IEnumerable<CardAction?>? actions = null,
        MsTeams? msTeams = null) => Still(c, speak, body, [.. actions ?? [], AdviceForm.Fold(c, data)]) with
        {
            Refresh = new() { Action = new() { Verb = Verbs.CardRefresh, Data = data } },
            MsTeams = msTeams,
        };

    /// <summary>
    /// A card that holds what somebody is typing: it refreshes by hand alone, from the message's menu, as a client that did so by
    /// itself would take that away.
    /// </summary>
    public static AdaptiveCard Form(CardContext c, string speak, IEnumerable<CardElement?> body, IEnumerable<CardAction?>? actions = null) =>
        Still(c, speak, body, actions) with { Refresh = new() { Action = new() { Verb = Verbs.CardRefresh, Data = Data(c) }, UserIds = [] } };

    /// <summary>A card that is no message of the bot's, such as a dialog or what a person puts into a conversation: it does not refresh.</summary>
    public static AdaptiveCard Still(
        CardContext c, string speak, IEnumerable<CardElement?> body, IEnumerable<CardAction?>? actions = null)
    {
        var buttons = (actions ?? []).OfType<CardAction>().ToArray();
        return new()
        {
            Lang = c.Locale.Tag,
            FallbackText = CommonWords.In(c.Locale).Fallback,
            Speak = speak,
            Body = [.. c.Notice is { } notice ? [NoticeCard.Banner(c, notice)] : (CardElement[])[], .. body.OfType<CardElement>()],
            Actions = buttons.Length == 0 ? null : buttons,
        };
    }

    /// <summary>What buttons about the case carry.</summary>
    public static ActionData Data(CardContext c, string? choice = null) =>
        new() { Case = c.CaseId, Version = c.State.Revision, Choice = choice, Slot = c.Slot };

    /// <summary>What buttons about an item carry.</summary>
    public static ActionData Data(CardContext c, CareItem item, string? choice = null) =>
        new() { Case = c.CaseId, Item = item.Id, Version = item.Revision, Choice = choice, Slot = c.Slot };

    public static ActionExecute Button(string title, string verb, ActionData data, bool main = false) =>
        new() { Title = title, Verb = verb, Data = data, Style = main ? ActionStyle.Positive : ActionStyle.Default };

    /// <summary>A form that unfolds below its button, so that its inputs go with its own button alone.</summary>
    public static ActionShowCard Fold(string title, IEnumerable<CardElement?> body, params CardAction[] actions) =>
        new() { Title = title, Card = new() { Body = [.. body.OfType<CardElement>()], Actions = actions } };
}
