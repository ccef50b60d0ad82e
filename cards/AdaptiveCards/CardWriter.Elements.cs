namespace AdaptiveCards;

/// <summary>The members that each element has of its own.</summary>
internal static partial class CardWriter
{
    private static void Members(CardOutput to, AdaptiveTextBlock e)
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

    private static void Members(CardOutput to, AdaptiveRichTextBlock e)
    {
        to.Json.WriteStartArray(MemberNames.Inlines);
        for (var i = 0; i < e.Inlines.Count; i++) Write(to, (AdaptiveTextRun)e.Inlines[i]);
        to.Json.WriteEndArray();
        to.Word(MemberNames.HorizontalAlignment, e.HorizontalAlignment);
    }

    private static void Write(CardOutput to, AdaptiveTextRun run)
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
        to.Json.WriteEndObject();
    }

    private static void Members(CardOutput to, AdaptiveFactSet e)
    {
        to.Json.WriteStartArray(MemberNames.Facts);
        foreach (var fact in e.Facts) Pair(to, fact.Title, fact.Value);
        to.Json.WriteEndArray();
    }

    private static void Members(CardOutput to, AdaptiveContainer e)
    {
        Elements(to, MemberNames.Items, e.Items);
        to.Word(MemberNames.Style, e.Style);
        to.Flag(MemberNames.Bleed, e.Bleed);
        to.Word(MemberNames.VerticalContentAlignment, e.VerticalContentAlignment);
        Action(to, MemberNames.SelectAction, e.SelectAction);
    }

    private static void Members(CardOutput to, AdaptiveColumnSet e)
    {
        to.Json.WriteStartArray(MemberNames.Columns);
        for (var i = 0; i < e.Columns.Count; i++) Write(to, e.Columns[i]);
        to.Json.WriteEndArray();
        to.Word(MemberNames.Style, e.Style);
        to.Flag(MemberNames.Bleed, e.Bleed);
        to.Word(MemberNames.VerticalContentAlignment, e.VerticalContentAlignment);
        Action(to, MemberNames.SelectAction, e.SelectAction);
    }

    private static void Write(CardOutput to, AdaptiveColumn column)
    {
        to.Begin(column.Type);
        to.Text(MemberNames.Id, column.Id);
        to.Flag(MemberNames.IsVisible, column.IsVisible, standard: true);
        to.Word(MemberNames.Spacing, column.Spacing);
        to.Flag(MemberNames.Separator, column.Separator);
        Elements(to, MemberNames.Items, column.Items);
        to.Text(MemberNames.Width, column.Width);
        to.Word(MemberNames.Style, column.Style);
        to.Flag(MemberNames.Bleed, column.Bleed);
        to.Word(MemberNames.VerticalContentAlignment, column.VerticalContentAlignment);
        Action(to, MemberNames.SelectAction, column.SelectAction);
        Additional(to, column);
        to.Json.WriteEndObject();
    }

    private static void Members(CardOutput to, AdaptiveTextInput e)
    {
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Text(MemberNames.Value, e.Value);
        to.Flag(MemberNames.IsMultiline, e.IsMultiline);
        to.Number(MemberNames.MaxLength, e.MaxLength);
        to.Word(MemberNames.Style, e.Style);
        to.Text(MemberNames.Regex, e.Regex);
    }

    private static void Members(CardOutput to, AdaptiveNumberInput e)
    {
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Number(MemberNames.Value, e.Value);
        to.Number(MemberNames.Min, e.Min);
        to.Number(MemberNames.Max, e.Max);
    }

    private static void Members(CardOutput to, AdaptiveDateInput e)
    {
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Text(MemberNames.Value, e.Value);
        to.Text(MemberNames.Min, e.Min);
        to.Text(MemberNames.Max, e.Max);
    }

    private static void Members(CardOutput to, AdaptiveTimeInput e)
    {
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Text(MemberNames.Value, e.Value);
        to.Text(MemberNames.Min, e.Min);
        to.Text(MemberNames.Max, e.Max);
    }

    private static void Members(CardOutput to, AdaptiveToggleInput e)
    {
        to.Text(MemberNames.Title, e.Title);
        to.Text(MemberNames.Value, e.Value);
        to.Text(MemberNames.ValueOn, e.ValueOn, "true");
        to.Text(MemberNames.ValueOff, e.ValueOff, "false");
        to.Flag(MemberNames.Wrap, e.Wrap);
    }

    private static void Members(CardOutput to, AdaptiveChoiceSetInput e)
    {
        to.Json.WriteStartArray(MemberNames.Choices);
        for (var i = 0; i < e.Choices.Count; i++) Pair(to, e.Choices[i].Title, e.Choices[i].Value);
        to.Json.WriteEndArray();
        to.Word(MemberNames.Style, e.Style);
        to.Flag(MemberNames.IsMultiSelect, e.IsMultiSelect);
        to.Text(MemberNames.Value, e.Value);
        to.Text(MemberNames.Placeholder, e.Placeholder);
        to.Flag(MemberNames.Wrap, e.Wrap);
    }

    private static void Pair(CardOutput to, string title, string value)
    {
        to.Json.WriteStartObject();
        to.Text(MemberNames.Title, title);
        to.Text(MemberNames.Value, value);
        to.Json.WriteEndObject();
    }
}
