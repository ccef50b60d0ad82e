using System.Globalization;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;

namespace CareTeamBot.Cards.Conferences;

/// <summary>What is typed about a conference: on its card, on the check's, and on the form that plans one.</summary>
internal static class ConferenceForms
{
    /// <summary>The form of <c>conference.plan</c>. It refreshes by hand alone, as to do so by itself would take away what is being typed.</summary>
    public static AdaptiveCard Plan(CardContext c, Room room)
    {
        var words = ConferenceWords.In(c.Locale);
        return Frame.Form(c, words.FormTitle,
            [
                Say.Heading(words.FormTitle),
                Say.Note(words.FormIntro),
                c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
                .. Inputs(c, room, words),
                new AdaptiveActionSet { Actions = [Submit(c, words)] },
            ]);
    }

    public static AdaptiveShowCardAction PlanFold(CardContext c, Room room, ConferenceWords words) =>
        Frame.Fold(words.FormTitle, Inputs(c, room, words), Submit(c, words));

    public static AdaptiveShowCardAction AddPoint(CardContext c, ConferenceItem conference, ConferenceWords words) => Frame.Fold(words.AddPoint,
        [new AdaptiveTextInput { Id = "point", Label = words.PointLabel, Placeholder = words.PointHint, IsMultiline = true, MaxLength = ConferenceItem.MaxText }],
        Frame.Button(words.AddPoint, Verbs.ConferencePlan, Frame.Data(c, conference, "point"), main: true));

    public static AdaptiveShowCardAction Move(CardContext c, ConferenceItem conference, ConferenceWords words) => Frame.Fold(words.Move,
        [
            Day("day", words.Day, c, c.Rules.Calendar.DayOf(conference.Start) is var day && day >= c.Rules.Calendar.DayOf(c.Now) ? day : null),
            new AdaptiveTimeInput { Id = "time", Label = words.Time, Value = c.Rules.Calendar.TimeOf(conference.Start).ToString("HH:mm", CultureInfo.InvariantCulture) },
            Reason("reason", words),
        ],
        Frame.Button(words.MoveSend, Verbs.ConferencePlan, Frame.Data(c, conference, "move"), main: true));

    public static AdaptiveShowCardAction Cancel(CardContext c, ConferenceItem conference, ConferenceWords words) => Frame.Fold(words.Cancel,
        [
            Reason("why", words),
            conference.Series is null ? null : new AdaptiveToggleInput { Id = "whole", Label = words.Repeats, Title = words.CancelSeries, Value = "false", ValueOn = "true", ValueOff = "false", Wrap = true },
        ],
        Frame.Button(words.CancelSend, Verbs.ConferencePlan, Frame.Data(c, conference, "cancel"), main: true));

    public static AdaptiveShowCardAction Close(CardContext c, ConferenceItem conference, Room room, ConferenceWords words) => Frame.Fold(words.Close,
        [
            Agencies("present", words.Present, c, room),
            new AdaptiveTextInput { Id = "note", Label = words.Note, IsMultiline = true, MaxLength = ConferenceItem.MaxText },
            Day("nextDay", words.NextDay, c),
            new AdaptiveTimeInput { Id = "nextTime", Label = words.NextTime },
            conference.Series is null ? null : Say.Note(words.NextDayNote),
            Say.Note(words.CloseNote),
        ],
        Frame.Button(words.CloseSend, Verbs.ConferenceDecide, Frame.Data(c, conference, "close"), main: true));

    public static AdaptiveShowCardAction NotNeeded(CardContext c, ConferenceCheck check, ConferenceWords words) => Frame.Fold(words.NotNeeded,
        [Reason("why", words)],
        Frame.Button(words.NotNeededSend, Verbs.ConferencePlan, Frame.Data(c, check, "notNow"), main: true));

    private static AdaptiveExecuteAction Submit(CardContext c, ConferenceWords words) =>
        Frame.Button(words.Plan, Verbs.ConferencePlan, Frame.Data(c), main: true);

    private static IEnumerable<AdaptiveElement?> Inputs(CardContext c, Room room, ConferenceWords words) =>
    [
        Day("day", words.Day, c),
        new AdaptiveTimeInput { Id = "time", Label = words.Time, Value = "14:00" },
        new AdaptiveTextInput { Id = "place", Label = words.Place, Placeholder = words.PlaceHint, MaxLength = ConferenceItem.MaxText },
        Agencies("invited", words.Expected, c, room),
        Say.Note(words.ExpectedNote),
        new AdaptiveChoiceSetInput
        {
            Id = "repeat", Label = words.Repeat, Value = "none", Choices = [.. words.RepeatChoices.Select(r => Say.Choice(r.Title, r.Value))],
        },
        new AdaptiveTextInput { Id = "point", Label = words.FirstPoint, MaxLength = ConferenceItem.MaxText },
    ];

    private static AdaptiveDateInput Day(string id, string label, CardContext c, DateOnly? value = null)
    {
        var today = c.Rules.Calendar.DayOf(c.Now);
        return new() { Id = id, Label = label, Value = Dates.Wire(value), Min = Dates.Wire(today), Max = Dates.Wire(today.AddDays(ConferenceItem.MaxDaysAhead - 1)) };
    }

    private static AdaptiveTextInput Reason(string id, ConferenceWords words) => new() { Id = id, Label = words.Reason, MaxLength = ConferenceItem.MaxText };

    private static AdaptiveChoiceSetInput? Agencies(string id, string label, CardContext c, Room room)
    {
        var names = new Names(c, room);
        var choices = c.State.Agencies.Where(a => c.State.ActiveMembersOf(a.Id).Any()).Take(room.Choices)
            .Select(a => Say.Choice(names.Agency(a), a.Id)).ToList();
        return choices.Count == 0 ? null : Say.Several(id, label, choices);
    }
}
