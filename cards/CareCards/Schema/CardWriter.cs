using System.Text.Json;

namespace CareTeamBot.Cards.Schema;

/// <summary>
/// Writes a card as the schema spells it: <c>type</c> first, then a type's own members, then those of its base; defaults
/// left out. By hand, as a press writes two cards: generated code begins the serializer anew for each element and each word of
/// an enum, and takes half as long again. A test compares the two, member by member.
/// </summary>
internal static partial class CardWriter
{
    public static void Write(Utf8JsonWriter to, AdaptiveCard card)
    {
        to.Begin(card.Type);
        to.Text(MemberNames.Schema, card.Schema);
        to.Text(MemberNames.Version, card.Version);
        to.Text(MemberNames.Lang, card.Lang);
        to.Text(MemberNames.FallbackText, card.FallbackText);
        to.Text(MemberNames.Speak, card.Speak);
        if (card.Refresh is { } refresh) Write(to, refresh);
        Elements(to, MemberNames.Body, card.Body);
        if (card.Actions is { } actions) Actions(to, actions);
        if (card.MsTeams is { } msTeams) Write(to, msTeams);
        to.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter to, CardElement element)
    {
        if (element is Prewritten ready)
        {
            to.WriteRawValue(ready.Json.Span, skipInputValidation: true);
            return;
        }

        to.Begin(element.Type);
        switch (element)
        {
            case TextBlock e: Members(to, e); break;
            case RichTextBlock e: Members(to, e); break;
            case FactSet e: Members(to, e); break;
            case Container e: Members(to, e); break;
            case ColumnSet e: Members(to, e); break;
            case ActionSet e: Actions(to, e.Actions); break;
            case InputText e: Members(to, e); break;
            case InputNumber e: Members(to, e); break;
            case InputDate e: Members(to, e); break;
            case InputTime e: Members(to, e); break;
            case InputToggle e: Members(to, e); break;
            case InputChoiceSet e: Members(to, e); break;
            default: throw new JsonException($"'{element.Type}' cannot be written");
        }

        if (element is InputElement input)
        {
            to.Text(MemberNames.Label, input.Label);
            to.Flag(MemberNames.IsRequired, input.IsRequired);
            to.Text(MemberNames.ErrorMessage, input.ErrorMessage);
        }

        to.Text(MemberNames.Id, element.Id);
        to.Flag(MemberNames.IsVisible, element.IsVisible);
        to.Word(MemberNames.Spacing, element.Spacing);
        to.Flag(MemberNames.Separator, element.Separator);
        to.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter to, CardAction action)
    {
        to.Begin(action.Type);
        switch (action)
        {
            case ActionExecute a:
                to.Text(MemberNames.Verb, a.Verb);
                Data(to, a.Data);
                to.Word(MemberNames.AssociatedInputs, a.AssociatedInputs);
                break;
            case ActionSubmit a:
                Data(to, a.Data);
                to.Word(MemberNames.AssociatedInputs, a.AssociatedInputs);
                break;
            case ActionShowCard a:
                to.WritePropertyName(MemberNames.Card);
                Write(to, a.Card);
                break;
            case ActionOpenUrl a:
                to.Text(MemberNames.Url, a.Url.OriginalString);
                break;
            case ActionToggleVisibility a:
                Targets(to, a.TargetElements);
                break;
            default:
                throw new JsonException($"'{action.Type}' cannot be written");
        }

        to.Text(MemberNames.Id, action.Id);
        to.Text(MemberNames.Title, action.Title);
        to.Text(MemberNames.Tooltip, action.Tooltip);
        to.Word(MemberNames.Style, action.Style);
        to.Word(MemberNames.Mode, action.Mode);
        to.Flag(MemberNames.IsEnabled, action.IsEnabled);
        Action(to, MemberNames.Fallback, action.Fallback);
        to.WriteEndObject();
    }

    private static void Elements(Utf8JsonWriter to, JsonEncodedText name, IReadOnlyList<CardElement> elements)
    {
        to.WriteStartArray(name);
        for (var i = 0; i < elements.Count; i++) Write(to, elements[i]);
        to.WriteEndArray();
    }

    private static void Actions(Utf8JsonWriter to, IReadOnlyList<CardAction> actions)
    {
        to.WriteStartArray(MemberNames.Actions);
        for (var i = 0; i < actions.Count; i++) Write(to, actions[i]);
        to.WriteEndArray();
    }

    private static void Action(Utf8JsonWriter to, JsonEncodedText name, CardAction? action)
    {
        if (action is null) return;
        to.WritePropertyName(name);
        Write(to, action);
    }

    private static void Data(Utf8JsonWriter to, ActionData? data)
    {
        if (data is null) return;
        to.WriteStartObject(MemberNames.Data);
        to.Text(MemberNames.Case, data.Case);
        to.Text(MemberNames.Item, data.Item);
        to.Number(MemberNames.Version, data.Version);
        to.Text(MemberNames.Choice, data.Choice);
        to.Text(MemberNames.Slot, data.Slot);
        to.Text(MemberNames.Told, data.Told);
        to.WriteEndObject();
    }

    private static void Targets(Utf8JsonWriter to, IReadOnlyList<TargetElement> targets)
    {
        to.WriteStartArray(MemberNames.TargetElements);
        foreach (var target in targets)
        {
            to.Begin(target.Type);
            to.Text(MemberNames.ElementId, target.ElementId);
            to.Flag(MemberNames.IsVisible, target.IsVisible);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter to, Refresh refresh)
    {
        to.WritePropertyName(MemberNames.Refresh);
        to.Begin(refresh.Type);
        Action(to, MemberNames.Action, refresh.Action);
        if (refresh.UserIds is { } ids)
        {
            to.WriteStartArray(MemberNames.UserIds);
            foreach (var id in ids) to.WriteStringValue(id);
            to.WriteEndArray();
        }

        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, MsTeams msTeams)
    {
        to.WriteStartObject(MemberNames.MsTeams);
        to.Word(MemberNames.Width, msTeams.Width);
        if (msTeams.Entities is { } entities)
        {
            to.WriteStartArray(MemberNames.Entities);
            foreach (var mention in entities) Write(to, mention);
            to.WriteEndArray();
        }

        to.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter to, Mention mention)
    {
        to.Begin(mention.Type);
        to.Text(MemberNames.Text, mention.Text);
        to.WriteStartObject(MemberNames.Mentioned);
        to.Text(MemberNames.Id, mention.Mentioned.Id);
        to.Text(MemberNames.Name, mention.Mentioned.Name);
        to.WriteEndObject();
        to.WriteEndObject();
    }
}
