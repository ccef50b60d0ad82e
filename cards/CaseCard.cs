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

    /// <summary>The form of <c>case.open</c>, also part of the welcome.</summary>
    internal static CardElement[] OpenForm(CardContext c)
    {
        var words = CaseWords.In(c.Locale);
        return [Goal(words, null), new ActionSet { Actions = [Frame.Button(words.OpenSubmit, Verbs.CaseOpen, Frame.Data(c), main: true)] }];
    }

    /// <summary>The form that writes the goal anew, also part of the goal's check.</summary>
    internal static ActionShowCard RewriteGoal(CardContext c, Room room)
    {
        var words = CaseWords.In(c.Locale);
        return Frame.Fold(words.ChangeGoal, [Goal(words, Value(c.State.Goal ?? "", room))], SaveGoal(c, words));
    }

    private static AdaptiveCard NotOpen(CardContext c, CaseWords words) => Frame.Around(c, Frame.Data(c), words.OpenTitle,
        [Say.Heading(words.OpenTitle), Say.Body(words.OpenIntro), .. OpenForm(c)]);

    private static AdaptiveCard Closed(CardContext c, Room room, CaseWords words) => Frame.Around(c, Frame.Data(c), words.ClosedTitle,
        [
            Say.Heading(words.ClosedTitle),
            .. GoalInWords(c, room),
            Say.Body(words.ClosedNote),
            new ActionSet { Actions = [Frame.Button(words.Reopen, Verbs.CaseOpen, Frame.Data(c))] },
        ]);

    private static AdaptiveCard Open(CardContext c, Room room, CaseWords words)
    {
        var names = new Names(c, room);
        var open = c.State.OpenItems.Count(i => i.IsListed);
        return Frame.Around(c, Frame.Data(c), names.CaseName,
            [
                Say.Heading(names.CaseName),
                .. c.State.Goal is null ? [Say.Body(words.NoGoal)] : GoalInWords(c, room),
                Say.Body(words.Coordinator) with { Weight = FontWeight.Bolder, Spacing = Spacing.Medium },
                Say.Note(c.State.CoordinatorId is { } id ? words.Duty(names.PersonOf(id)) : names.Coordinator) with { Spacing = Spacing.None },
                .. Roster.Of(c, room),
                Say.Note(open == 0 ? words.NothingOpen : words.Open(open)) with { Separator = true, Spacing = Spacing.Medium },
                Say.Note(words.HowToAsk),
            ],
            [
                c.State.Goal is null ? Frame.Fold(words.WriteGoal, [Goal(words, null)], SaveGoal(c, words)) : null,
                Frame.Fold(TeamWords.In(c.Locale).Join, JoinForm.Inputs(c, room), JoinForm.Submit(c)),
                c.State.Goal is null ? null : RewriteGoal(c, room),
            ]);
    }

    private static IEnumerable<CardElement> GoalInWords(CardContext c, Room room) => c.State.Goal is not { } goal
        ? []
        : [Say.Note(CommonWords.In(c.Locale).Goal), Say.Quote(goal, room.Quote)];

    // Opening and saving the goal are the same command while the case is fresh: whoever opened it by a text command
    // finishes here what they began there.
    private static ActionExecute SaveGoal(CardContext c, CaseWords words)
    {
        var fresh = c.State.Goal is null || (c.State.QuestionCount == 0 && c.State.Agencies.IsEmpty);
        return Frame.Button(words.SaveGoal, fresh ? Verbs.CaseOpen : Verbs.CaseGoal, Frame.Data(c), main: true);
    }

    private static string Value(string goal, Room room) => PlainText.Clip(PlainText.Clean(goal), room.Value);

    private static InputText Goal(CaseWords words, string? value) => new()
    {
        Id = "goal",
        Label = words.GoalLabel,
        Placeholder = words.GoalPlaceholder,
        IsMultiline = true,
        MaxLength = MaxGoal,
        Value = value,
    };
}
