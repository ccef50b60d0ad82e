using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Schema;

/// <summary>One act that cards offer: the card draws it, and a press is read, from this record alone.</summary>
/// <param name="Verb">What it is called on the wire; no other act has the same.</param>
/// <param name="Read">What a press asks for.</param>
/// <param name="Inputs">What goes along: the inputs of its form, and those that stand open beside it.</param>
public sealed record Button(string Verb, Func<Press, Meaning> Read, params IReadOnlyList<Field> Inputs)
{
    /// <summary>How cards send it that were posted when one verb stood for several acts.</summary>
    public IReadOnlyList<Former> Earlier { get; init; } = [];

    /// <summary>What is said where its effect shows elsewhere. What becomes of an item shows on that item's card.</summary>
    public NoticeKind? Said { get; init; }

    /// <summary>What it did, for the list of what waits for somebody, where the row that was pressed may be gone.</summary>
    public Func<Locale, string>? Done { get; init; }

    internal AdaptiveExecuteAction Draw(string title, ActionData data, bool main = false) =>
        new() { Title = title, Verb = Verb, Data = data.Wire(), Style = main ? "positive" : "default" };
}

/// <summary>A verb of earlier cards, with the choice that told this act from others; or told by being about an item.</summary>
public sealed record Former(string Verb, string? Choice = null, bool OfItem = false);
