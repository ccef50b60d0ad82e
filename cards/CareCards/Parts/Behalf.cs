using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Parts;

/// <summary>What a member recorded for the child or family: the fields of a form, and the line that says so on a card.</summary>
internal static class Behalf
{
    /// <summary>What was folded last, for each language. Two threads at once only write the same twice.</summary>
    private static readonly FoldedOn?[] Latest = new FoldedOn?[Enum.GetValues<Locale>().Length];

    /// <summary>
    /// The fields that say for whom it is, folded away: most people write for themselves. What is folded
    /// is sent all the same, so it is a hidden container and no card of its own. The same for all cards of a day.
    /// </summary>
    public static IReadOnlyList<AdaptiveElement> Folded(CardContext c)
    {
        var today = c.Rules.Calendar.DayOf(c.Now);
        if (Latest[(int)c.Locale] is not { } folded || folded.Today != today)
            Latest[(int)c.Locale] = folded = new(today, [.. NewFolded(c).Select(CardJson.Writer.Share)]);
        return folded.Elements;
    }

    private static AdaptiveElement[] NewFolded(CardContext c)
    {
        var words = BehalfWords.In(c.Locale);
        return
        [
            new AdaptiveContainer
            {
                Spacing = AdaptiveSpacing.Medium,
                Items = [Say.Note(words.Unfold, color: AdaptiveTextColor.Accent)],
                SelectAction = new AdaptiveToggleVisibilityAction { Title = words.Unfold, TargetElements = [new("behalf")] },
            },
            new AdaptiveContainer { Id = "behalf", IsVisible = false, Spacing = AdaptiveSpacing.Small, Items = [.. Inputs(c, words.Who)] },
        ];
    }

    /// <summary>The same fields in sight, under another question.</summary>
    public static AdaptiveInput[] Inputs(CardContext c, string who, OnBehalf? typed = null)
    {
        var words = BehalfWords.In(c.Locale);
        return
        [
            Fields.ForWho.Draw(who, OnBehalf.MaxWord, words.WhoPlaceholder, typed?.Who),
            Fields.ForDay.Draw(words.Day, max: c.Rules.Calendar.DayOf(c.Now), value: typed?.Day),
            Fields.ForHow.Draw(words.How, words.HowNone, words.Ways.Select(way => Say.Choice(way, way)), typed?.How),
        ];
    }

    /// <summary>When and how somebody of the team spoke with them.</summary>
    public static AdaptiveInput[] When(CardContext c, string day, string how)
    {
        var words = BehalfWords.In(c.Locale);
        var today = c.Rules.Calendar.DayOf(c.Now);
        return [Fields.Day.Draw(day, max: today, value: today), Fields.How.Draw(how, words.HowNone, words.Ways.Select(way => Say.Choice(way, way)))];
    }

    /// <summary>「お母さんから（電話、11月20日）、記録：川越さん」.</summary>
    public static string Line(CardContext c, OnBehalf said, MemberId? recorderId, Room room)
    {
        var words = BehalfWords.In(c.Locale);
        return words.Recorded(Said(c, said, room), new Names(c, room).PersonOf(recorderId));
    }

    /// <summary>「お母さんから（電話、11月20日）」.</summary>
    public static string Said(CardContext c, OnBehalf said, Room room)
    {
        var words = BehalfWords.In(c.Locale);
        string?[] details = [said.How is { } how ? Markdown.Line(how, room.Name) : null, said.Day is { } day ? Dates.DayWithoutYear(day, c.Locale) : null];
        return words.Said(Who(c, said, room), string.Join(words.Separator, details.OfType<string>()));
    }

    public static string Who(CardContext c, OnBehalf said, Room room) =>
        Markdown.Line(said.Who, room.Name) is { Length: > 0 } who ? who : NameWords.In(c.Locale).SomePerson;

    private sealed record FoldedOn(DateOnly Today, AdaptiveElement[] Elements);
}
