using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Questions;

/// <summary>A question: who asks what, who holds it until when and why, what was done, and what the reader can do.</summary>
internal sealed class QuestionFace() : Face<Question>('q',
    [CallKind.Nudge, CallKind.Widen, CallKind.Consult, CallKind.Council, CallKind.CouncilReminder, CallKind.PromiseLapsed, CallKind.Answered])
{
    public override string Summary(Locale locale) => QuestionCallWords.In(locale).Summary;

    public override ItemCall Call(CardContext c, Question q, CallKind kind, Room room) => QuestionCalls.Make(c, q, kind, room);

    public override string? Summary(CallKind kind, Locale locale) => QuestionCallWords.In(locale).SummaryOf(kind);

    /// <summary>A call says what was asked in its own words, without the mark that it is urgent.</summary>
    public override string About(CardContext c, Question q, Room room) => q.Text;

    public override ItemLine Line(CardContext c, Question q, Room room)
    {
        var (waiting, words) = (new Waiting(c, q, room), QuestionWords.In(c.Locale));
        return new(words.Title, (q.Urgent ? StatusWords.In(c.Locale).Urgent : "") + q.Text, waiting.Holder, waiting.Until, waiting.State, waiting.Why);
    }

    public override AdaptiveCard Card(CardContext c, Question q, Room room)
    {
        if (!q.IsVisible) return GoneCard.Make(c);
        var words = QuestionWords.In(c.Locale);
        var waiting = new Waiting(c, q, room);
        var state = waiting.State;
        return Frame.Around(c, Frame.Data(c, q), $"{Title(q, words)}: {state}",
            [
                .. Asking(c, q, room, words),
                .. Given(c, q, room, words),
                Say.Body(state, weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
                .. q.IsOpen ? waiting.Facts : [],
                q.Urgent && q.IsOpen ? Say.Note(CommonWords.In(c.Locale).NoEmergencyLine) : null,
                Closing(c, q, room, words),
                .. QuestionHistory.Draw(c, q, room),
            ],
            Buttons(c, q, room, words));
    }

    /// <summary>Who asked what, and the goal that it serves.</summary>
    internal static IEnumerable<AdaptiveElement?> Asking(CardContext c, Question q, Room room, QuestionWords words)
    {
        var names = new Names(c, room);
        return
        [
            Say.Heading(Title(q, words)),
            Say.Note(From(c, q, room, words)),
            q.Source switch
            {
                QuestionSource.Post => Say.Note(words.FromPost),
                QuestionSource.Barrier => Say.Note(words.FromBarrier),
                _ => null,
            },
            q.Addressed.IsEmpty ? null : Say.Note(words.To(names.Agencies(q.Addressed))),
            Say.Quote(q.Text, room.Quote),
            c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
        ];
    }

    internal static IEnumerable<AdaptiveElement?> Given(CardContext c, Question q, Room room, QuestionWords words) => q.Answer is not { } answer
        ? []
        :
        [
            Say.Body(words.AnswerBy(Answerer(c, answer, room)), weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
            answer.For is { } said ? Say.Note(Behalf.Line(c, said, answer.By, room)) : null,
            string.IsNullOrWhiteSpace(answer.Text) ? Say.Body(words.AnsweredInPerson) : Say.Quote(answer.Text, room.Quote),
        ];

    private static string From(CardContext c, Question q, Room room, QuestionWords words)
    {
        var when = Dates.Format(q.AskedAt, c.Locale, c.Rules.Calendar.Zone);
        return q.For is { } said
            ? CommonWords.In(c.Locale).ActedAt(Behalf.Line(c, said, q.AskerId, room), when)
            : words.From(new Names(c, room).PersonOf(q.AskerId, q.AskerAgencyId), when);
    }

    private static string Answerer(CardContext c, Answer answer, Room room) => answer.For is { } said
        ? Behalf.Who(c, said, room)
        : new Names(c, room).PersonOf(answer.By, answer.AgencyId);

    private static string Title(Question q, QuestionWords words) =>
        q.Source == QuestionSource.Barrier ? words.BarrierTitle : q.Urgent ? words.UrgentTitle : words.Title;

    private static AdaptiveTextBlock? Closing(CardContext c, Question q, Room room, QuestionWords words) => q switch
    {
        { Ending.Reason: EndingReason.Silence } => Say.Body(words.AskAgain),
        { IsOpen: true, Step: QuestionStep.Answered } when MayJudge(c, q) => Say.Note(words.NotYetNote),
        { IsOpen: true, Step: QuestionStep.Answered } => Say.Note(words.JudgeNote(new Names(c, room).Person(q.AskerId))),
        _ => null,
    };

    private static AdaptiveAction?[] Buttons(CardContext c, Question q, Room room, QuestionWords words) => q switch
    {
        { IsOpen: false } => [],
        { Step: QuestionStep.Answered } when MayJudge(c, q) => (AdaptiveAction?[])Judging(c, q, words),
        { Step: QuestionStep.Answered } => [],
        _ => [Answer(c, q, words), MayPass(c, q) ? Pass(c, q, room, words) : null, Promise(c, q, words)],
    };

    /// <summary>For the list of what waits for the viewer.</summary>
    public override IReadOnlyList<AdaptiveAction> Quick(CardContext c, Question q, Room room)
    {
        var words = QuestionWords.In(c.Locale);
        return q switch
        {
            { Step: QuestionStep.Answered } => [.. Judging(c, q, words)],
            _ => [Answer(c, q, words, withSpeaker: false), Promise(c, q, words)],
        };
    }

    private static AdaptiveAction[] Judging(CardContext c, Question q, QuestionWords words) =>
    [
        QuestionButtons.Solved.Draw(words.Solved, Frame.Data(c, q), main: true),
        QuestionButtons.NotYet.Draw(words.NotYet, Frame.Data(c, q)),
    ];

    private static AdaptiveShowCardAction Answer(CardContext c, Question q, QuestionWords words, bool withSpeaker = true) => Frame.Fold(words.Answer,
        [
            QuestionButtons.Answered.Draw(words.AnswerLabel, Question.MaxText, words.AnswerPlaceholder, isMultiline: true),
            .. withSpeaker ? Behalf.Folded(c) : [],
        ],
        QuestionButtons.Answer.Draw(CommonWords.In(c.Locale).Send, Frame.Data(c, q), main: true));

    private static AdaptiveShowCardAction Pass(CardContext c, Question q, Room room, QuestionWords words)
    {
        var names = new Names(c, room);
        var choices = Others(c, q).Take(room.Choices).Select(a => Say.Choice(names.Agency(a), a.Id)).ToList();
        return Frame.Fold(words.Pass,
            [
                Say.Note(words.PassNote),
                choices.Count == 0 ? null : Fields.ToAgency.Draw(words.PassTo, words.PassToNobody, choices),
                QuestionButtons.Hint.Draw(words.PassHint, PassOn.MaxHint),
            ],
            QuestionButtons.Pass.Draw(words.PassSend, Frame.Data(c, q), main: true));
    }

    private static AdaptiveShowCardAction Promise(CardContext c, Question q, QuestionWords words)
    {
        var today = c.Rules.Calendar.DayOf(c.Now);
        var calendar = c.State.AgencyOf(c.ViewerId)?.Calendar ?? AgencyCalendar.Default;
        var next = c.Rules.Calendar.DayOf(c.Rules.Calendar.Add(c.Now, TimeSpan.FromDays(1), calendar));
        var last = today.AddDays(Question.MaxPromiseDays);
        return Frame.Fold(words.Promise,
            [Fields.Day.Draw(words.PromiseDay, today, last, next < last ? next : last), Say.Note(words.PromiseNote)],
            QuestionButtons.Promise.Draw(words.PromiseSend, Frame.Data(c, q), main: true));
    }

    /// <summary>Agencies that could still take it.</summary>
    private static IEnumerable<Agency> Others(CardContext c, Question q) => c.State.AskableAgencies(c.State.AskersAgencyId(q))
        .Where(a => a.Id != c.State.AgencyOf(c.ViewerId)?.Id && q.Passes.TrueForAll(p => p.AgencyId != a.Id));

    private static bool MayJudge(CardContext c, Question q) =>
        c.ViewerId is not { } viewer || c.State.MayJudge(q, viewer);

    private static bool MayPass(CardContext c, Question q) =>
        c.ViewerId is not { } viewer || (!c.State.IsAsking(q, viewer) && !q.HasPassed(c.State.AgencyOf(viewer)?.Id, viewer));
}
