using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Intakes;

/// <summary>A consultation: what was heard, until when somebody is in touch, and what becomes of it.</summary>
internal sealed class IntakeFace() : Face<IntakeItem>('i', [CallKind.FirstContact, CallKind.IntakeDecision])
{
    public override string Summary(Locale locale) => IntakeWords.In(locale).Summary;

    public override ItemCall Call(CardContext c, IntakeItem intake, CallKind kind, Room room)
    {
        var words = IntakeWords.In(c.Locale);
        return kind == CallKind.FirstContact ? new(words.CallContact, words.HowToContact) : new(words.CallDecide, words.HowToDecide);
    }

    public override AdaptiveCard Card(CardContext c, IntakeItem intake, Room room)
    {
        var (words, common) = (IntakeWords.In(c.Locale), CommonWords.In(c.Locale));
        return Frame.Around(c, Frame.Data(c, intake), words.Kind,
            [
                Say.Heading(Title(c, intake, room, words)),
                Say.Note(common.ActedAt(Recorded(c, intake, room, words), Dates.Format(intake.RegisteredAt, c.Locale, c.Rules.Calendar.Zone))),
                Say.Note(words.Worry),
                Say.Quote(intake.Worry, room.Quote),
                // The wish may have become the goal, word for word.
                intake.Wish is { } wish && wish != c.State.Goal ? Say.Reminder(words.Wish, wish, room.Line) : null,
                c.State.Goal is { } goal ? Say.Reminder(common.Goal, goal, room.Line) : null,
                intake.Involved is { } involved ? Say.Reminder(words.Involved, involved, room.Line) : null,
                Say.Body(State(c, intake, words), weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
                .. intake.IsOpen ? Facts(c, intake, room, words) : [],
                .. Contacts(c, intake, room, words),
                intake.Questions.IsEmpty ? null : Say.Note(words.Asked(intake.Questions.Count)),
            ],
            intake.IsOpen ? Buttons(c, intake, room, words) : []);
    }

    /// <summary>Who called is all that a list says of it: what they said stays on the card.</summary>
    public override ItemLine Line(CardContext c, IntakeItem intake, Room room)
    {
        var words = IntakeWords.In(c.Locale);
        var (holder, until) = ItemFaces.Held(c, intake, room);
        return new(words.Kind, Title(c, intake, room, words), holder, until, State(c, intake, words), Why(intake, words));
    }

    private static string Title(CardContext c, IntakeItem intake, Room room, IntakeWords words) =>
        intake.Caller is { } caller ? words.From(Behalf.Who(c, caller, room)) : words.SomebodyUnnamed;

    private static string Recorded(CardContext c, IntakeItem intake, Room room, IntakeWords words) => intake.Caller is { } caller
        ? Behalf.Line(c, caller, intake.RegisteredBy, room)
        : words.RegisteredBy(new Names(c, room).PersonOf(intake.RegisteredBy));

    private static string State(CardContext c, IntakeItem intake, IntakeWords words) => intake switch
    {
        { IsOpen: false, Questions.IsEmpty: false } => words.OverWithQuestion,
        { IsOpen: false } => words.OverWithout,
        { FirstContact: not null } => words.Deciding,
        _ => c.Now >= intake.Deadline ? words.Overdue : words.Waiting,
    };

    private static string Why(IntakeItem intake, IntakeWords words) => intake.FirstContact is null ? words.WhyContact : words.WhyDecide;

    /// <summary>The first contact's deadline stays in sight beside the moment at which the bot acts next.</summary>
    private static IEnumerable<AdaptiveElement> Facts(CardContext c, IntakeItem intake, Room room, IntakeWords words)
    {
        if (intake.FirstContact is null && intake.Due != intake.Deadline)
            yield return Say.Pair(words.Deadline, Dates.Until(intake.Deadline, c.Locale, c.Rules.Calendar.Zone));
        var next = intake.FirstContact is null ? words.NextContact : words.NextDecide;
        foreach (var fact in Waits.Facts(c, intake, Why(intake, words), room, next))
            yield return fact;
    }

    private static IEnumerable<AdaptiveElement> Contacts(CardContext c, IntakeItem intake, Room room, IntakeWords words) =>
    [
        .. intake.Tries.SelectMany(t => Contact(c, t, words.Missed, room)),
        .. intake.FirstContact is { } made ? Contact(c, made, words.Reached, room) : [],
    ];

    private static IEnumerable<AdaptiveElement> Contact(CardContext c, Contact contact, Func<string, string, string> say, Room room)
    {
        yield return Say.Note(say(
            Dates.DayWithoutYear(contact.Day, c.Locale) + (contact.How is { } how ? "　" + Markdown.Line(how, room.Name) : ""),
            new Names(c, room).PersonOf(contact.By)));
        if (contact.Note is { } note) yield return Say.Entry(note, room.Line, spacing: AdaptiveSpacing.None);
    }

    private static AdaptiveAction?[] Buttons(CardContext c, IntakeItem intake, Room room, IntakeWords words) => intake.FirstContact is null
        ? [Record(c, intake, words), Ask(c, intake, room, words)]
        : [Ask(c, intake, room, words), Settle(c, intake, words)];

    /// <summary>One form for both outcomes: whoever has just put the telephone down chooses between two buttons.</summary>
    private static AdaptiveShowCardAction Record(CardContext c, IntakeItem intake, IntakeWords words) => Frame.Fold(words.Record,
        [
            .. Behalf.When(c, words.Day, words.How),
            Fields.Note.Draw(words.Note, IntakeItem.MaxLine, isMultiline: true),
            Say.Note(words.NotReachedNote),
        ],
        IntakeButtons.Made.Draw(words.Made, Frame.Data(c, intake), main: true),
        IntakeButtons.Missed.Draw(words.NotReached, Frame.Data(c, intake)));

    private static AdaptiveExecuteAction? Settle(CardContext c, IntakeItem intake, IntakeWords words) =>
        c.ViewerId is null || c.ViewerId == c.State.CoordinatorId
            ? IntakeButtons.Settle.Draw(words.Settle, Frame.Data(c, intake))
            : null;

    private static AdaptiveShowCardAction Ask(CardContext c, IntakeItem intake, Room room, IntakeWords words)
    {
        var ask = AskWords.In(c.Locale);
        return Frame.Fold(words.Ask,
            [
                Say.Note(words.AskNote),
                IntakeForm.Input(Fields.Text, ask.Text, ask.TextPlaceholder, Question.MaxText, intake.Worry, room),
                .. AskFormCard.Addressed(c, null, room, ask),
            ],
            QuestionButtons.AskOfIntake.Draw(ask.Submit, Frame.Data(c, intake), main: true));
    }
}
