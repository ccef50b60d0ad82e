using CareTeamBot.Cards.Advice;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Parts;

/// <summary>What all cards have around their content: language, fallback, refresh, the notice on top, and the buttons' data.</summary>
internal static class Frame
{
    public static AdaptiveCard Around(
        CardContext c, ActionData data, string speak, IEnumerable<AdaptiveElement?> body, IEnumerable<AdaptiveAction?>? actions = null,
        IReadOnlyCollection<Mention>? mentions = null)
    {
        var card = Still(c, speak, body, [.. actions ?? [], AdviceForm.Fold(c, data)]);
        card.Refresh = Refresh(data, everybody: true);
        if (mentions is { Count: > 0 })
            card.AdditionalProperties["msteams"] = Mention.MsTeams(mentions);
        return card;
    }

    /// <summary>
    /// A card that holds what somebody is typing: it refreshes by hand alone, from the message's menu, as a client that did so by
    /// itself would take that away.
    /// </summary>
    public static AdaptiveCard Form(CardContext c, string speak, IEnumerable<AdaptiveElement?> body, IEnumerable<AdaptiveAction?>? actions = null)
    {
        var card = Still(c, speak, body, actions);
        card.Refresh = Refresh(Data(c), everybody: false);
        return card;
    }

    /// <summary>How a card is fetched anew: by everybody's client itself, or from the message's menu alone.</summary>
    public static AdaptiveRefresh Refresh(ActionData data, bool everybody) =>
        new() { Action = new() { Verb = Verbs.CardRefresh, Data = data.Wire() }, UserIds = everybody ? null : [] };

    /// <summary>A card that is no message of the bot's, such as a dialog or what a person puts into a conversation: it does not refresh.</summary>
    public static AdaptiveCard Still(
        CardContext c, string speak, IEnumerable<AdaptiveElement?> body, IEnumerable<AdaptiveAction?>? actions = null)
    {
        return new(CardJson.TeamsVersion)
        {
            Lang = c.Locale.Tag,
            FallbackText = CommonWords.In(c.Locale).Fallback,
            Speak = speak,
            Body = [.. c.Notice is { } notice ? [NoticeCard.Banner(c, notice)] : (AdaptiveElement[])[], .. body.OfType<AdaptiveElement>()],
            Actions = [.. (actions ?? []).OfType<AdaptiveAction>()],
        };
    }

    /// <summary>What buttons about the case carry.</summary>
    public static ActionData Data(CardContext c, string? choice = null) =>
        new() { Case = c.CaseId, Version = c.State.Revision, Choice = choice, Slot = c.Slot };

    /// <summary>What buttons about an item carry.</summary>
    public static ActionData Data(CardContext c, CareItem item, string? choice = null) =>
        new() { Case = c.CaseId, Item = item.Id, Version = item.Revision, Choice = choice, Slot = c.Slot };

    /// <summary>A form that unfolds below its button, so that its inputs go with its own button alone.</summary>
    public static AdaptiveShowCardAction Fold(string title, IEnumerable<AdaptiveElement?> body, params AdaptiveAction[] actions) =>
        new() { Title = title, Card = new(CardJson.TeamsVersion) { Body = [.. body.OfType<AdaptiveElement>()], Actions = [.. actions] } };
}
