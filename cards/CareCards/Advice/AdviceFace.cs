using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Advice;

/// <summary>Private advice, as the asker and those asked see it in their own chats.</summary>
internal sealed class AdviceFace() : Face<AdviceItem>('v', [CallKind.Advice])
{
    public override string Summary(Locale locale) => AdviceWords.In(locale).Title;

    public override ItemCall Call(CardContext c, AdviceItem a, CallKind kind, Room room) => new(AdviceWords.In(c.Locale).Call, AdviceWords.In(c.Locale).Private);

    public override AdaptiveCard Card(CardContext c, AdviceItem a, Room room)
    {
        var (words, names, common) = (AdviceWords.In(c.Locale), new Names(c, room), CommonWords.In(c.Locale));
        return Frame.Around(c, Frame.Data(c, a), words.Title,
            [
                Say.Heading(words.Title),
                Say.Note(words.Private),
                Say.Note(words.From(names.PersonOf(a.AskerId), Dates.Format(a.AskedAt, c.Locale, c.Rules.Calendar.Zone))),
                Say.Note(names.CaseName),
                Subject(c, a, room),
                Say.Quote(a.Text, room.Quote),
                c.State.Goal is { } goal ? Say.Reminder(common.Goal, goal, room.Line) : null,
                .. a.Words.SelectMany(w => Given(c, w, room, words, names)),
                Say.Body(State(a, words, names), weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
                .. a.IsOpen ? Waits.Facts(c, a, Why(a, words), room, a.Step < AdviceStep.Unanswered ? words.NextSupervisor : words.NextEnd) : [],
            ],
            Quick(c, a, room));
    }

    public override ItemLine Line(CardContext c, AdviceItem a, Room room)
    {
        var words = AdviceWords.In(c.Locale);
        var (holder, until) = ItemFaces.Held(c, a, room);
        return new(words.Title, a.Text, holder, until, State(a, words, new Names(c, room)), Why(a, words));
    }

    /// <summary>What the viewer can do: those who were asked advise, the asker closes it or asks further.</summary>
    public override IReadOnlyList<AdaptiveAction> Quick(CardContext c, AdviceItem a, Room room)
    {
        var words = AdviceWords.In(c.Locale);
        return !a.IsOpen || c.ViewerId is not { } viewer ? []
            : viewer != a.AskerId ? [Give(c, a, words)]
            : a.Step == AdviceStep.Answered ? [End(c, a, words), .. Further(c, a, words)]
            : [.. Further(c, a, words), End(c, a, words)];
    }

    private static AdaptiveExecuteAction End(CardContext c, AdviceItem a, AdviceWords words) => a.Step == AdviceStep.Answered
        ? AdviceButtons.End.Draw(words.Done, Frame.Data(c, a), main: true)
        : AdviceButtons.End.Draw(words.Withdraw, Frame.Data(c, a));

    private static AdaptiveAction[] Further(CardContext c, AdviceItem a, AdviceWords words) => MayAskCoordinator(c, a)
        ? [AdviceButtons.AskCoordinator.Draw(words.AskCoordinator, Frame.Data(c, a), main: a.Step == AdviceStep.Unanswered)]
        : [];

    private static AdaptiveShowCardAction Give(CardContext c, AdviceItem a, AdviceWords words) => Frame.Fold(words.Give,
        [AdviceButtons.Words.Draw(words.GiveLabel, AdviceItem.MaxText, isMultiline: true)],
        AdviceButtons.Give.Draw(CommonWords.In(c.Locale).Send, Frame.Data(c, a), main: true));

    private static AdaptiveRichTextBlock Subject(CardContext c, AdviceItem a, Room room)
    {
        var words = AdviceWords.In(c.Locale);
        var about = c.State.FindItem(a.About) is { IsVisible: true } item ? ItemFaces.Line(c, item, room).Text : words.WholeCase;
        return Say.Reminder(words.About, about, room.Line);
    }

    private static IEnumerable<AdaptiveElement> Given(CardContext c, AdviceWord w, Room room, AdviceWords words, Names names) =>
    [
        Say.Body(words.WordBy(names.PersonOf(w.By)), weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
        Say.Note(Dates.Format(w.At, c.Locale, c.Rules.Calendar.Zone), spacing: AdaptiveSpacing.None),
        Say.Quote(w.Text, room.Quote),
    ];

    private static string State(AdviceItem a, AdviceWords words, Names names) => a switch
    {
        { IsOpen: false } => words.Ended,
        { Step: AdviceStep.Asked } => words.Asked(names.Person(a.Holder.Member)),
        { Step: AdviceStep.Nudged } => words.Nudged(names.Person(a.Holder.Member)),
        { Step: AdviceStep.Unanswered } => words.Unanswered,
        _ => words.Answered,
    };

    private static string Why(AdviceItem a, AdviceWords words) => a.Step < AdviceStep.Unanswered ? words.WhyAsked : words.WhyAsker;

    private static bool MayAskCoordinator(CardContext c, AdviceItem a) =>
        c.State.CoordinatorId is { } id && id != a.AskerId && !a.Asked.Contains(id) && c.State.IsThere(id);
}
