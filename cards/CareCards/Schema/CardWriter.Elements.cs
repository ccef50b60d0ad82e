using System.Text.Json;

namespace CareTeamBot.Cards.Schema;

/// <summary>The members that each element has of its own.</summary>
internal static partial class CardWriter
{
    private static void Members(Utf8JsonWriter to, TextBlock e)
    {
        to.Text(MemberNames.Text, e.Text);
        to.Word(MemberNames.Style, e.Style);
        to.Word(MemberNames.Size, e.Size);
        to.Word(MemberNames.Weight, e.Weight);
        to.Word(MemberNames.Color, e.Color);
        to.Flag(MemberNames.IsSubtle, e.IsSubtle);
        to.Flag(MemberNames.Wrap, e.Wrap);
        to.Number(MemberNames.MaxLines, e.MaxLines);
        to.Word(MemberNames.HorizontalAlignment, e.HorizontalAlignment);
    }

    private static void Members(Utf8JsonWriter to, RichTextBlock e)
    {
        to.WriteStartArray(MemberNames.Inlines);
        for (var i = 0; i < e.Inlines.Count; i++) Write(to, e.Inlines[i]);
        to.WriteEndArray();
        to.Word(MemberNames.HorizontalAlignment, e.HorizontalAlignment);
    }

    private static void Write(Utf8JsonWriter to, TextRun run)
    {
        to.Begin(run.Type);
        to.Text(MemberNames.Text, run.Text);
        to.Word(MemberNames.Size, run.Size);
        to.Word(MemberNames.Weight, run.Weight);
        to.Word(MemberNames.Color, run.Color);
        to.Flag(MemberNames.IsSubtle, run.IsSubtle);
        to.Flag(MemberNames.Italic, run.Italic);
        to.Flag(MemberNames.Strikethrough, run.Strikethrough);
        to.Flag(MemberNames.Highlight, run.Highlight);
        to.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter to, FactSet e)
    {
        to.WriteStartArray(MemberNames.Facts);
        foreach (var fact in e.Facts) Pair(to, fact.Title, fact.Value);
        to.WriteEndArray();
    }

    private static void Members(Utf8JsonWriter to, Container e)
    {
        Elements(to, MemberNames.Items, e.Items);
        to.Word(MemberNames.Style, e.Style);
        to.Flag(MemberNames.Bleed, e.Bleed);
        to.Word(MemberNames.VerticalContentAlignment, e.VerticalContentAlignment);
        Action(to, MemberNames.SelectAction, e.SelectAction);
    }

    private static void Members(Utf8JsonWriter to, ColumnSet e)
    {
        to.WriteStartArray(MemberNames.Columns);
        for (var i = 0; i < e.Columns.Count; i++) Write(to, e.Columns[i]);
        to.WriteEndArray();
        to.Word(MemberNames.Style, e.Style);
        to.Flag(MemberNames.Bleed, e.Bleed);
        Action(to, MemberNames.SelectAction, e.SelectAction);
    }

    private static void Write(Utf8JsonWriter to, Column column)
    {
        to.Begin(column.Type);
        to.Text(MemberNames.Id, column.Id);
        to.Flag(MemberNames.IsVisible, column.IsVisible);
        to.Word(MemberNames.Spacing, column.Spacing);
        to.Flag(MemberNames.Separator, column.Separator);
        Elements(to, MemberNames.Items, column.Items);
        to.Text(MemberNames.Width, column.Width);
        to.Word(MemberNames.Style, column.Style);
        to.Word(MemberNames.VerticalContentAlignment, column.VerticalContentAlignment);
        Action(to, MemberNames.SelectAction, column.SelectAction);
        to.WriteEndObject();
    }

    private static void Members(Utf8JsonWriter to, InputText e)
    {
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Text(MemberNames.Value, e.Value);
        to.Flag(MemberNames.IsMultiline, e.IsMultiline);
        to.Number(MemberNames.MaxLength, e.MaxLength);
        to.Word(MemberNames.Style, e.Style);
        to.Text(MemberNames.Regex, e.Regex);
    }

    private static void Members(Utf8JsonWriter to, InputNumber e)
    {
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Number(MemberNames.Value, e.Value);
        to.Number(MemberNames.Min, e.Min);
        to.Number(MemberNames.Max, e.Max);
    }

    private static void Members(Utf8JsonWriter to, InputDate e)
    {
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Day(MemberNames.Value, e.Value);
        to.Day(MemberNames.Min, e.Min);
        to.Day(MemberNames.Max, e.Max);
    }

    private static void Members(Utf8JsonWriter to, InputTime e)
    {
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Text(MemberNames.Value, e.Value);
        to.Text(MemberNames.Min, e.Min);
        to.Text(MemberNames.Max, e.Max);
    }

    private static void Members(Utf8JsonWriter to, InputToggle e)
    {
        to.Text(MemberNames.Title, e.Title);
        to.Text(MemberNames.Value, e.Value);
        to.Flag(MemberNames.Wrap, e.Wrap);
    }

    private static void Members(Utf8JsonWriter to, InputChoiceSet e)
    {
        to.WriteStartArray(MemberNames.Choices);
        for (var i = 0; i < e.Choices.Count; i++) Pair(to, e.Choices[i].Title, e.Choices[i].Value);
        to.WriteEndArray();
        to.Word(MemberNames.Style, e.Style);
        to.Flag(MemberNames.IsMultiSelect, e.IsMultiSelect);
        to.Text(MemberNames.Value, e.Value);
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Flag(MemberNames.Wrap, e.Wrap);
    }

    private static void Pair(Utf8JsonWriter to, string title, string value)
    {
        to.WriteStartObject();
        to.Text(MemberNames.Title, title);
        to.Text(MemberNames.Value, value);
        to.WriteEndObject();
    }
}
