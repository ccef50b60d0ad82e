using System.Text.Json;

namespace AdaptiveCards;

/// <summary>
/// Writes a card as the schema spells it: <c>type</c> first, then a type's own members, then those of its base; defaults
/// left out. By hand, as a press writes two cards: generated code begins the serializer anew for each element and each word of
/// an enum, and takes half as long again. A test goes through the object model, member by member.
/// </summary>
internal static partial class CardWriter
{
    public static void Write(CardOutput to, AdaptiveCard card)
    {
        to.Begin(card.Type);
        to.Text(MemberNames.Version, card.Version.ToString());
        to.Text(MemberNames.Id, card.Id);
        to.Text(MemberNames.Lang, card.Lang);
        to.Text(MemberNames.FallbackText, card.FallbackText);
        to.Text(MemberNames.Speak, card.Speak);
        if (card.Refresh is { } refresh) Write(to, refresh);
        Elements(to, MemberNames.Body, card.Body);
        if (card.Actions is { Count: > 0 } actions) Actions(to, actions);
        Additional(to, card);
        to.Json.WriteEndObject();
    }

    public static void Write(CardOutput to, AdaptiveElement element)
    {
        if (element is PrewrittenElement ready)
        {
            to.Json.WriteRawValue(ready.Json.Span, skipInputValidation: true);
            return;
        }

        to.Begin(element.Type);
        switch (element)
        {
            case AdaptiveTextBlock e: Members(to, e); break;
            case AdaptiveRichTextBlock e: Members(to, e); break;
            case AdaptiveFactSet e: Members(to, e); break;
            case AdaptiveContainer e: Members(to, e); break;
            case AdaptiveColumnSet e: Members(to, e); break;
            case AdaptiveActionSet e: Actions(to, e.Actions); break;
            case AdaptiveTextInput e: Members(to, e); break;
            case AdaptiveNumberInput e: Members(to, e); break;
            case AdaptiveDateInput e: Members(to, e); break;
            case AdaptiveTimeInput e: Members(to, e); break;
            case AdaptiveToggleInput e: Members(to, e); break;
            case AdaptiveChoiceSetInput e: Members(to, e); break;
            default: throw new JsonException($"'{element.Type}' cannot be written");
        }

        if (element is AdaptiveInput input)
        {
            to.Text(MemberNames.Label, input.Label);
            to.Flag(MemberNames.IsRequired, input.IsRequired);
            to.Text(MemberNames.ErrorMessage, input.ErrorMessage);
        }

        to.Text(MemberNames.Id, element.Id);
        to.Flag(MemberNames.IsVisible, element.IsVisible, standard: true);
        to.Word(MemberNames.Spacing, element.Spacing);
        to.Flag(MemberNames.Separator, element.Separator);
        Additional(to, element);
        to.Json.WriteEndObject();
    }

    public static void Write(CardOutput to, AdaptiveAction action)
    {
        to.Begin(action.Type);
        switch (action)
        {
            case AdaptiveExecuteAction a:
                to.Text(MemberNames.Verb, a.Verb);
                Data(to, a.Data);
                to.Word(MemberNames.AssociatedInputs, a.AssociatedInputs);
                break;
            case AdaptiveSubmitAction a:
                Data(to, a.Data);
                to.Word(MemberNames.AssociatedInputs, a.AssociatedInputs);
                break;
            case AdaptiveShowCardAction a:
                to.Json.WritePropertyName(MemberNames.Card);
                Write(to, a.Card);
                break;
            case AdaptiveOpenUrlAction a:
                to.Text(MemberNames.Url, a.Url.OriginalString);
                break;
            case AdaptiveToggleVisibilityAction a:
                Targets(to, a.TargetElements);
                break;
            default:
                throw new JsonException($"'{action.Type}' cannot be written");
        }

        to.Text(MemberNames.Id, action.Id);
        to.Text(MemberNames.Title, action.Title);
        to.Text(MemberNames.Tooltip, action.Tooltip);
        to.Text(MemberNames.Style, action.Style, "default");
        to.Word(MemberNames.Mode, action.Mode);
        to.Flag(MemberNames.IsEnabled, action.IsEnabled, standard: true);
        Additional(to, action);
        to.Json.WriteEndObject();
    }

    private static void Elements(CardOutput to, JsonEncodedText name, List<AdaptiveElement> elements)
    {
        to.Json.WriteStartArray(name);
        for (var i = 0; i < elements.Count; i++) Write(to, elements[i]);
        to.Json.WriteEndArray();
    }

    private static void Actions(CardOutput to, List<AdaptiveAction> actions)
    {
        to.Json.WriteStartArray(MemberNames.Actions);
        for (var i = 0; i < actions.Count; i++) Write(to, actions[i]);
        to.Json.WriteEndArray();
    }

    private static void Action(CardOutput to, JsonEncodedText name, AdaptiveAction? action)
    {
        if (action is null) return;
        to.Json.WritePropertyName(name);
        Write(to, action);
    }

    private static void Data(CardOutput to, object? data)
    {
        if (data is null) return;
        to.Json.WritePropertyName(MemberNames.Data);
        to.Value(data);
    }

    private static void Targets(CardOutput to, List<AdaptiveTargetElement> targets)
    {
        to.Json.WriteStartArray(MemberNames.TargetElements);
        foreach (var target in targets)
        {
            to.Begin("TargetElement");
            to.Text(MemberNames.ElementId, target.ElementId);
            to.Flag(MemberNames.IsVisible, target.IsVisible);
            to.Json.WriteEndObject();
        }

        to.Json.WriteEndArray();
    }

    private static void Write(CardOutput to, AdaptiveRefresh refresh)
    {
        to.Json.WritePropertyName(MemberNames.Refresh);
        to.Begin("Refresh");
        Action(to, MemberNames.Action, refresh.Action);
        if (refresh.UserIds is { } ids)
        {
            to.Json.WriteStartArray(MemberNames.UserIds);
            foreach (var id in ids) to.Json.WriteStringValue(id);
            to.Json.WriteEndArray();
        }

        to.Json.WriteEndObject();
    }

    private static void Additional(CardOutput to, AdaptiveTypedElement of)
    {
        if (of.Additional is not { } members) return;
        foreach (var (name, value) in members)
        {
            to.Json.WritePropertyName(name);
            to.Value(value);
        }
    }
}
