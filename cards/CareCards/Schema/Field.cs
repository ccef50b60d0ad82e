using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Dates;

namespace CareTeamBot.Cards.Schema;

/// <summary>An input of a button's form. Its id stands here alone: the card draws it under this id, and a press is read by it.</summary>
/// <param name="Id">What the client sends the value under.</param>
public abstract record Field(string Id);

/// <summary>An input whose value reads as a <typeparamref name="T"/>.</summary>
public abstract record Field<T>(string Id) : Field(Id)
{
    /// <summary>The value of what was typed on a day, which is null where the input was left empty or never shown.</summary>
    internal abstract T Read(string? text, DateOnly today);
}

/// <summary>Words.</summary>
public sealed record TextField(string Id) : Field<string?>(Id)
{
    internal override string? Read(string? text, DateOnly today) => text;

    internal AdaptiveTextInput Draw(string label, int max, string? placeholder = null, string? value = null, bool isMultiline = false) =>
        new() { Id = Id, Label = label, MaxLength = max, Placeholder = placeholder, Value = string.IsNullOrEmpty(value) ? null : value, IsMultiline = isMultiline };
}

/// <summary>One of several.</summary>
public sealed record ChoiceField(string Id) : Field<string?>(Id)
{
    internal override string? Read(string? text, DateOnly today) => text;

    internal AdaptiveChoiceSetInput Draw(string label, string? placeholder, IEnumerable<AdaptiveChoice> choices, string? value = null) =>
        new() { Id = Id, Label = label, Placeholder = placeholder, Choices = [.. choices], Value = value };
}

/// <summary>Any number of several; the chosen values arrive parted by commas.</summary>
public sealed record ChoicesField(string Id) : Field<ImmutableList<string>>(Id)
{
    /// <summary>No list that a card offers is longer.</summary>
    private const int Most = 200;

    /// <summary>More choices than this are a list that folds.</summary>
    private const int MaxInSight = 7;

    internal override ImmutableList<string> Read(string? text, DateOnly today) =>
        [.. (text ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().Take(Most)];

    internal AdaptiveChoiceSetInput Draw(string label, IReadOnlyCollection<AdaptiveChoice> choices) => new()
    {
        Id = Id,
        Label = label,
        IsMultiSelect = true,
        Wrap = true,
        Choices = [.. choices],
        Style = choices.Count > MaxInSight ? AdaptiveChoiceInputStyle.Compact : AdaptiveChoiceInputStyle.Expanded,
    };
}

/// <summary>
/// A day. What is no day reads as the first that there is, which no command takes: it is refused like any other day that can't
/// be meant, rather than passed over.
/// </summary>
public sealed record DayField(string Id) : Field<DateOnly?>(Id)
{
    internal override DateOnly? Read(string? text, DateOnly today) => text is null ? null
        : DateText.Read(text, today) is { Doubt: null, IsVague: false } day && day.First == day.Last ? day.First
        : DateOnly.MinValue;

    internal AdaptiveDateInput Draw(string label, DateOnly? min = null, DateOnly? max = null, DateOnly? value = null) =>
        new() { Id = Id, Label = label, Min = Dates.Wire(min), Max = Dates.Wire(max), Value = Dates.Wire(value) };
}

/// <summary>A time of day.</summary>
public sealed record TimeField(string Id) : Field<TimeOnly?>(Id)
{
    internal override TimeOnly? Read(string? text, DateOnly today) => TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time : DateText.ReadTime(text ?? "");

    internal AdaptiveTimeInput Draw(string label, string? value = null) => new() { Id = Id, Label = label, Value = value };
}

/// <summary>Yes or no.</summary>
public sealed record FlagField(string Id) : Field<bool>(Id)
{
    internal override bool Read(string? text, DateOnly today) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    internal AdaptiveToggleInput Draw(string label, string title, bool value = false) =>
        new() { Id = Id, Label = label, Title = title, Value = value ? "true" : "false", ValueOn = "true", ValueOff = "false", Wrap = true };
}
