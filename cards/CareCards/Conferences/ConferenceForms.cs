using System.Globalization;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;

namespace CareTeamBot.Cards.Conferences;

/// <summary>What is typed about a conference: on its card, on the check's, and on the form that plans one.</summary>
internal static class ConferenceForms
{
    /// <summary>The form that plans one. It refreshes by hand alone, as to do so by itself would take away what is being typed.</summary>
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
        [ConferenceButtons.Point.Draw(words.PointLabel, ConferenceItem.MaxText, words.PointHint, isMultiline: true)],
        ConferenceButtons.AddPoint.Draw(words.AddPoint, Frame.Data(c, conference), main: true));

    public static AdaptiveShowCardAction Move(CardContext c, ConferenceItem conference, ConferenceWords words) => Frame.Fold(words.Move,
        [
            Day(Fields.Day, words.Day, c, c.Rules.Calendar.DayOf(conference.Start) is var day && day >= c.Rules.Calendar.DayOf(c.Now) ? day : null),
            ConferenceButtons.Time.Draw(words.Time, c.Rules.Calendar.TimeOf(conference.Start).ToString("HH:mm", CultureInfo.InvariantCulture)),
            Reason(ConferenceButtons.Reason, words),
        ],
        ConferenceButtons.Move.Draw(words.MoveSend, Frame.Data(c, conference), main: true));

    public static AdaptiveShowCardAction Cancel(CardContext c, ConferenceItem conference, ConferenceWords words) => Frame.Fold(words.Cancel,
        [
            Reason(Fields.Why, words),
            conference.Series is null ? null : ConferenceButtons.Whole.Draw(words.Repeats, words.CancelSeries),
        ],
        ConferenceButtons.Cancel.Draw(words.CancelSend, Frame.Data(c, conference), main: true));

    public static AdaptiveShowCardAction Close(CardContext c, ConferenceItem conference, Room room, ConferenceWords words) => Frame.Fold(words.Close,
        [
            Agencies(ConferenceButtons.Present, words.Present, c, room),
            Fields.Note.Draw(words.Note, ConferenceItem.MaxText, isMultiline: true),
            Day(ConferenceButtons.NextDay, words.NextDay, c),
            ConferenceButtons.NextTime.Draw(words.NextTime),
            conference.Series is null ? null : Say.Note(words.NextDayNote),
            Say.Note(words.CloseNote),
        ],
        ConferenceButtons.Close.Draw(words.CloseSend, Frame.Data(c, conference), main: true));

    public static AdaptiveShowCardAction NotNeeded(CardContext c, ConferenceCheck check, ConferenceWords words) => Frame.Fold(words.NotNeeded,
        [Reason(Fields.Why, words)],
        ConferenceButtons.NotNow.Draw(words.NotNeededSend, Frame.Data(c, check), main: true));

    private static AdaptiveExecuteAction Submit(CardContext c, ConferenceWords words) =>
        ConferenceButtons.Plan.Draw(words.Plan, Frame.Data(c), main: true);

    private static IEnumerable<AdaptiveElement?> Inputs(CardContext c, Room room, ConferenceWords words) =>
    [
        Day(Fields.Day, words.Day, c),
        ConferenceButtons.Time.Draw(words.Time, "14:00"),
        ConferenceButtons.Place.Draw(words.Place, ConferenceItem.MaxText, words.PlaceHint),
        Agencies(ConferenceButtons.Invited, words.Expected, c, room),
        Say.Note(words.ExpectedNote),
        ConferenceButtons.Repeated.Draw(words.Repeat, null, words.RepeatChoices.Select(r => Say.Choice(r.Title, r.Value)), "none"),
        ConferenceButtons.Point.Draw(words.FirstPoint, ConferenceItem.MaxText),
    ];

    private static AdaptiveDateInput Day(DayField field, string label, CardContext c, DateOnly? value = null)
    {
        var today = c.Rules.Calendar.DayOf(c.Now);
        return field.Draw(label, today, today.AddDays(ConferenceItem.MaxDaysAhead - 1), value);
    }

    private static AdaptiveTextInput Reason(TextField field, ConferenceWords words) => field.Draw(words.Reason, ConferenceItem.MaxText);

    private static AdaptiveChoiceSetInput? Agencies(ChoicesField field, string label, CardContext c, Room room)
    {
        var names = new Names(c, room);
        var choices = c.State.Agencies.Where(a => c.State.ActiveMembersOf(a.Id).Any()).Take(room.Choices)
            .Select(a => Say.Choice(names.Agency(a), a.Id)).ToList();
        return choices.Count == 0 ? null : field.Draw(label, choices);
    }
}
