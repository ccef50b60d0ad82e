using CareTeamBot.Cards.Advice;
using CareTeamBot.Cards.Goals;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

/// <summary>The case: the goal in the family's own words first, then who is there.</summary>
internal static class CaseCard
{
    private const int MaxGoal = 1000;

    public static AdaptiveCard Make(CardContext c, Room room) => c.State.Status switch
    {
        CaseStatus.Open => Open(c, room, CaseWords.In(c.Locale)),
        CaseStatus.Closed => Closed(c, room, CaseWords.In(c.Locale)),
        _ => NotOpen(c, CaseWords.In(c.Locale)),
    };

    /// <summary>The form that opens a case, also part of the welcome.</summary>
    internal static AdaptiveElement[] OpenForm(CardContext c)
    {
        var words = CaseWords.In(c.Locale);
        return [Goal(words, null), new AdaptiveActionSet { Actions = [CaseButtons.Open.Draw(words.OpenSubmit, Frame.Data(c), main: true)] }];
    }

    /// <summary>The form that writes the goal anew, also part of the goal's check.</summary>
    internal static AdaptiveShowCardAction RewriteGoal(CardContext c, Room room, bool withSpeaker = true)
    {
        var words = CaseWords.In(c.Locale);
        return Frame.Fold(words.ChangeGoal, [Goal(words, Value(c.State.Goal ?? "", room)), .. withSpeaker ? Behalf.Folded(c) : []], SaveGoal(c, words));
    }

    private static AdaptiveCard NotOpen(CardContext c, CaseWords words) => Frame.Around(c, Frame.Data(c), words.OpenTitle,
        [Say.Heading(words.OpenTitle), Say.Body(words.OpenIntro), .. OpenForm(c)]);

    private static AdaptiveCard Closed(CardContext c, Room room, CaseWords words) => Frame.Around(c, Frame.Data(c), words.ClosedTitle,
        [
            Say.Heading(words.ClosedTitle),
            .. GoalInWords(c, room),
            Say.Body(words.ClosedNote),
            c.State is { Retention.KeepUntil: var until, Hold: null } ? Say.Note(words.KeptUntil(Dates.Day(c.Rules.Calendar.DayOf(until), c.Locale))) : null,
            new AdaptiveActionSet { Actions = [CaseButtons.Open.Draw(words.Reopen, Frame.Data(c))] },
        ]);

    private static AdaptiveCard Open(CardContext c, Room room, CaseWords words)
    {
        var names = new Names(c, room);
        var open = c.State.OpenItems.Count(i => i.IsListed);
        return Frame.Around(c, Frame.Data(c), names.CaseName,
            [
                Say.Heading(names.CaseName),
                .. c.State.Goal is null ? [Say.Body(words.NoGoal)] : GoalInWords(c, room),
                Say.Body(words.Coordinator, weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
                Say.Note(c.State.CoordinatorId is { } id ? words.Duty(names.PersonOf(id)) : names.Coordinator, spacing: AdaptiveSpacing.None),
                Supervisors(c, names),
                .. Roster.Draw(c, room),
                Say.Note(open == 0 ? words.NothingOpen : words.Open(open), separator: true, spacing: AdaptiveSpacing.Medium),
                Say.Note(words.HowToAsk),
            ],
            [
                c.State.Goal is null ? Frame.Fold(words.WriteGoal, [Goal(words, null), .. Behalf.Folded(c)], SaveGoal(c, words)) : null,
                Frame.Fold(TeamWords.In(c.Locale).Join, JoinForm.Inputs(c, room), JoinForm.Submit(c)),
                c.State.Goal is null ? null : RewriteGoal(c, room),
            ]);
    }

    /// <summary>Also those who have not said yet whether they will.</summary>
    private static AdaptiveTextBlock? Supervisors(CardContext c, Names names)
    {
        var words = AdviceWords.In(c.Locale);
        var named = c.State.Supervisors.Where(s => c.State.IsSupervisor(s) || c.State.FindInvitation(s) is not null)
            .Select(s => c.State.IsSupervisor(s) ? names.PersonOf(s) : words.NotYet(names.Person(s))).ToList();
        return named.Count == 0 ? null : Say.Note(CommonWords.In(c.Locale).Labelled(words.Supervisors, string.Join(c.Locale.Of("、", ", "), named)));
    }

    private static IEnumerable<AdaptiveElement?> GoalInWords(CardContext c, Room room) => c.State.Goal is not { } goal
        ? []
        : [Say.Note(CommonWords.In(c.Locale).Goal), Say.Quote(goal, room.Quote), Said(c, room), .. Earlier(c, room)];

    /// <summary>Who said it and when, and who wrote it down.</summary>
    internal static AdaptiveTextBlock? Said(CardContext c, Room room) => c.State.Goals.LastOrDefault() is not { } goal ? null : Say.Note(
        CommonWords.In(c.Locale).ActedAt(
            goal.For is { } said ? Behalf.Line(c, said, goal.By, room) : new Names(c, room).PersonOf(goal.By),
            Dates.Day(c.Rules.Calendar.DayOf(goal.At), c.Locale)));

    /// <summary>The goals before it, behind a line to press.</summary>
    private static AdaptiveElement[] Earlier(CardContext c, Room room)
    {
        if (c.State.Goals.Count < 2) return [];
        var words = CaseWords.In(c.Locale);
        var earlier = c.State.Goals.Take(c.State.Goals.Count - 1).Reverse().Select(goal => Say.Reminder(
            Dates.Day(c.Rules.Calendar.DayOf(goal.At), c.Locale), goal.Text, room.Line));
        return
        [
            new AdaptiveContainer
            {
                Spacing = AdaptiveSpacing.Small,
                Items = [Say.Note(words.EarlierGoals(c.State.Goals.Count - 1), color: AdaptiveTextColor.Accent)],
                SelectAction = new AdaptiveToggleVisibilityAction { Title = words.EarlierGoals(c.State.Goals.Count - 1), TargetElements = [new("earlierGoals")] },
            },
            new AdaptiveContainer { Id = "earlierGoals", IsVisible = false, Spacing = AdaptiveSpacing.Small, Items = [.. earlier] },
        ];
    }

    // Opening and saving the goal are the same command while the case is fresh: whoever opened it by a text command
    // finishes here what they began there.
    private static AdaptiveExecuteAction SaveGoal(CardContext c, CaseWords words)
    {
        var fresh = c.State.Goal is null || (c.State.QuestionCount == 0 && c.State.Agencies.IsEmpty);
        return (fresh ? CaseButtons.Open : GoalButtons.Set).Draw(words.SaveGoal, Frame.Data(c), main: true);
    }

    private static string Value(string goal, Room room) => PlainText.Clip(PlainText.Clean(goal), room.Value);

    private static AdaptiveTextInput Goal(CaseWords words, string? value) =>
        Fields.Goal.Draw(words.GoalLabel, MaxGoal, words.GoalPlaceholder, value, isMultiline: true);
}
