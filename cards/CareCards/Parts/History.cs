using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Parts;

/// <summary>Who acted and when: the newest lines in sight, older ones behind a button.</summary>
internal static class History
{
    private const int InSight = 3;

    public static IEnumerable<AdaptiveElement> Of(CardContext c, Question q, Room room)
    {
        var words = ActWords.In(c.Locale);
        var names = new Names(c, room);
        return Of(c, [.. q.Acts.Select(act => Line(c, act, words, names, room))]);
    }

    /// <summary>The same of lines that are made already.</summary>
    public static IEnumerable<AdaptiveElement> Of(CardContext c, IReadOnlyCollection<string> acts)
    {
        if (acts.Count == 0) return [];
        var words = ActWords.In(c.Locale);
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
    private static AdaptiveContainer Unfolding(ActWords words, int older) => new()
    {
        Separator = true,
        Items = [Say.Note(words.HistoryWithOlder(older), color: AdaptiveTextColor.Accent)],
        SelectAction = new AdaptiveToggleVisibilityAction { Title = words.ShowAll, TargetElements = [new("history")] },
    };

    private static string Line(CardContext c, ItemAct act, ActWords words, Names names, Room room)
    {
        var who = names.PersonOf(act.By);
        var hint = PlainText.Line(act.Note, Math.Min(room.Line, 40));
        var what = act.Kind switch
        {
            ItemActKind.Asked => words.Asked(who),
            ItemActKind.Nudged => words.Nudged,
            ItemActKind.Widened => words.Widened,
            ItemActKind.Passed => hint.Length > 0 ? words.PassedWithHint(who, hint) : words.Passed(who),
            ItemActKind.Promised => words.Promised(who),
            ItemActKind.PromiseLapsed => words.PromiseLapsed,
            ItemActKind.Answered => words.Answered(who),
            ItemActKind.NotYet => words.NotYet(who),
            ItemActKind.Solved => words.Solved(who),
            ItemActKind.ClosedOnSilence => words.ClosedOnSilence,
            ItemActKind.ConsultOpened => words.ConsultOpened,
            ItemActKind.ConsultChosen => words.ConsultChosen(who),
            ItemActKind.CouncilOpened => words.CouncilOpened,
            ItemActKind.CouncilDrafted => words.CouncilDrafted(who),
            ItemActKind.Reminded => words.Reminded,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "Unknown act."),
        };
        return $"{Dates.Format(act.At, c.Locale, c.Rules.Calendar.Zone)}　{what}";
    }
}
