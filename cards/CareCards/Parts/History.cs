using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Parts;

/// <summary>Who acted and when: the newest lines in sight, older ones behind a button.</summary>
internal static class History
{
    private const int InSight = 3;

    public static IEnumerable<CardElement> Of(CardContext c, Question q, Room room)
    {
        var words = ActWords.In(c.Locale);
        var names = new Names(c, room);
        return Of(c, [.. q.Acts.Select(act => Line(c, act, words, names, room))]);
    }

    /// <summary>The same of lines that are made already.</summary>
    public static IEnumerable<CardElement> Of(CardContext c, IReadOnlyCollection<string> acts)
    {
        if (acts.Count == 0) return [];
        var words = ActWords.In(c.Locale);
        CardElement[] lines = [.. acts.Select(Say.Note)];
        var older = Math.Max(0, lines.Length - InSight);
        return
        [
            older == 0 ? new Container { Separator = true, Items = [Say.Note(words.History)] } : Unfolding(words, older),
            .. older == 0 ? [] : (CardElement[])[new Container { Id = "history", IsVisible = false, Spacing = Spacing.Small, Items = [.. lines.Take(older)] }],
            .. lines.Skip(older),
        ];
    }

    // A line to press rather than a button: the card's buttons are what the reader is asked to do.
    private static Container Unfolding(ActWords words, int older) => new()
    {
        Separator = true,
        Items = [Say.Note(words.HistoryWithOlder(older)) with { Color = TextColor.Accent }],
        SelectAction = new ActionToggleVisibility { Title = words.ShowAll, TargetElements = [new("history")] },
    };

    private static string Line(CardContext c, Act act, ActWords words, Names names, Room room)
    {
        var who = names.PersonOf(act.By);
        var hint = PlainText.Line(act.Note, Math.Min(room.Line, 40));
        var what = act.Kind switch
        {
            ActKind.Asked => words.Asked(who),
            ActKind.Nudged => words.Nudged,
            ActKind.Widened => words.Widened,
            ActKind.Passed => hint.Length > 0 ? words.PassedWithHint(who, hint) : words.Passed(who),
            ActKind.Promised => words.Promised(who),
            ActKind.PromiseLapsed => words.PromiseLapsed,
            ActKind.Answered => words.Answered(who),
            ActKind.NotYet => words.NotYet(who),
            ActKind.Solved => words.Solved(who),
            ActKind.ClosedOnSilence => words.ClosedOnSilence,
            ActKind.ConsultOpened => words.ConsultOpened,
            ActKind.ConsultChosen => words.ConsultChosen(who),
            ActKind.CouncilOpened => words.CouncilOpened,
            ActKind.CouncilDrafted => words.CouncilDrafted(who),
            ActKind.Reminded => words.Reminded,
            _ => throw new ArgumentOutOfRangeException(nameof(act), act.Kind, "Unknown act."),
        };
        return $"{Dates.Format(act.At, c.Locale, c.Rules.Calendar.Zone)}　{what}";
    }
}
