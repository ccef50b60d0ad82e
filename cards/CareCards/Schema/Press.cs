using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Schema;

/// <summary>A press of a button: who, when and where, and what came with it.</summary>
/// <param name="By">Who pressed.</param>
/// <param name="Now">When.</param>
/// <param name="Values">What the button's data and the card's inputs hold under a name; null where there is nothing.</param>
public sealed record Press(Actor By, DateTimeOffset Now, Func<string, string?> Values)
{
    /// <summary>The day of <see cref="Now"/> where the team is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The thread that the card is in.</summary>
    public string? ThreadId { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>How a question is asked with it.</summary>
    public QuestionSource Source { get; init; }

    /// <summary>The case that it is about; null in a personal chat where none was named.</summary>
    public CaseId? CaseId { get; init; }

    /// <summary>The id of the item that the button is about.</summary>
    internal ItemId Item => ItemIfAny ?? default;

    internal ItemId? ItemIfAny => Values("item") is { } item ? new(item) : null;

    internal string? Choice => Values("choice");

    /// <summary>The choice as a number, such as a page's; 0 where it is none.</summary>
    internal int Number => int.TryParse(Choice?.Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>For whom it is recorded; null where nobody was named.</summary>
    internal OnBehalf? For => OnBehalf.Of(this[Fields.ForWho], this[Fields.ForDay], this[Fields.ForHow]);

    /// <summary>The value of an input.</summary>
    [IndexerName("Value")]
    internal string? this[Field<string?> field] => field.Read(Values(field.Id), Today);

    [IndexerName("Value")]
    internal ImmutableList<string> this[ChoicesField field] => field.Read(Values(field.Id), Today);

    [IndexerName("Value")]
    internal DateOnly? this[DayField field] => field.Read(Values(field.Id), Today);

    [IndexerName("Value")]
    internal TimeOnly? this[TimeField field] => field.Read(Values(field.Id), Today);

    [IndexerName("Value")]
    internal bool this[FlagField field] => field.Read(Values(field.Id), Today);
}
