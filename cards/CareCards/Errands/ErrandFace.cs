using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Errands;

/// <summary>An answer to bring back to the family: what they asked, what was answered, and whether they know it.</summary>
internal sealed class ErrandFace() : Face<ErrandItem>('e', [CallKind.Errand])
{
    public override string Summary(Locale locale) => ErrandWords.In(locale).Summary;

    public override ItemCall Call(CardContext c, ErrandItem errand, CallKind kind, Room room) => new(ErrandWords.In(c.Locale).Call, ErrandWords.In(c.Locale).HowTo);

    public override AdaptiveCard Card(CardContext c, ErrandItem errand, Room room)
    {
        var (words, common) = (ErrandWords.In(c.Locale), CommonWords.In(c.Locale));
        return Frame.Around(c, Frame.Data(c, errand), words.Kind,
            [
                Say.Heading(words.Title(Behalf.Who(c, errand.For, room))),
                Say.Note(Behalf.Line(c, errand.For, errand.RecorderId, room)),
                Say.Reminder(words.Question, errand.Text, room.Quote),
                Say.Body(words.Answer(new Names(c, room).PersonOf(errand.Answer.By, errand.Answer.AgencyId)), weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
                string.IsNullOrWhiteSpace(errand.Answer.Text) ? Say.Body(QuestionWords.In(c.Locale).AnsweredInPerson) : Say.Quote(errand.Answer.Text, room.Quote),
                c.State.Goal is { } goal ? Say.Reminder(common.Goal, goal, room.Line) : null,
                Say.Body(State(c, errand, words, room), weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
                .. errand.IsOpen ? Waits.Facts(c, errand, words.Why, room, words.Next) : [],
            ],
            errand.IsOpen ? [Done(c, errand, words)] : []);
    }

    public override ItemLine Line(CardContext c, ErrandItem errand, Room room)
    {
        var words = ErrandWords.In(c.Locale);
        var (holder, until) = ItemFaces.Held(c, errand, room);
        return new(words.Kind, errand.Text, holder, until, State(c, errand, words, room), words.Why);
    }

    private static string State(CardContext c, ErrandItem errand, ErrandWords words, Room room) => errand switch
    {
        { IsOpen: true } => words.Waiting,
        { Told: { } told } => words.Told(new Names(c, room).PersonOf(told.By), Dates.DayWithoutYear(told.Day, c.Locale), Markdown.Line(told.How, room.Name)),
        _ => words.Withdrawn,
    };

    private static AdaptiveShowCardAction Done(CardContext c, ErrandItem errand, ErrandWords words) => Frame.Fold(words.Done,
        [
            .. Behalf.When(c, words.Day, words.How),
            Say.Note(words.SaveNote),
        ],
        ErrandButtons.Done.Draw(words.Save, Frame.Data(c, errand), main: true));
}
