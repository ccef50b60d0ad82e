using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Parts;

/// <summary>Who acted and when: the newest lines in sight, older ones behind a button.</summary>
internal static class History
{
    private const int InSight = 3;

    public static IEnumerable<AdaptiveElement> Draw(CardContext c, IReadOnlyCollection<string> acts)
    {
        if (acts.Count == 0) return [];
        var words = CommonWords.In(c.Locale);
        AdaptiveElement[] lines = [.. acts.Select(act => Say.Note(act))];
        var older = Math.Max(0, lines.Length - InSight);
        return
        [
            older == 0 ? new AdaptiveContainer { Separator = true, Items = [Say.Note(words.History)] } : Unfolding(words, older),
            .. older == 0 ? [] : (AdaptiveElement[])[new AdaptiveContainer { Id = "history", IsVisible = false, Spacing = AdaptiveSpacing.Small, Items = [.. lines.Take(older)] }],
            .. lines.Skip(older),
        ];
    }

    // A line to press rather than a button: the card's buttons are what the reader is asked to do.
    private static AdaptiveContainer Unfolding(CommonWords words, int older) => new()
    {
        Separator = true,
        Items = [Say.Note(words.HistoryWithOlder(older), color: AdaptiveTextColor.Accent)],
        SelectAction = new AdaptiveToggleVisibilityAction { Title = words.ShowAll, TargetElements = [new("history")] },
    };
}
