using System.Globalization;
using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Cards.Updates;

/// <summary>Something shared: the words, agency by agency who has confirmed them, and what the reader can do.</summary>
internal sealed class UpdateFace() : Face<UpdateItem>('u', [CallKind.UpdateNudge, CallKind.UpdateCorrected])
{
    /// <summary>How many agencies of the ledger are in sight; those that are waited for come first.</summary>
    private const int MaxLines = 12;

    public override string Summary(Locale locale) => UpdateWords.In(locale).Summary;

    public override AdaptiveCard Card(CardContext c, UpdateItem update, Room room)
    {
        var words = UpdateWords.In(c.Locale);
        var title = words.TitleAbout(words.About(update.About));
        var state = State(c, update, room, words);
        return Frame.Around(c, Frame.Data(c, update), $"{title}. {state}",
            update.End == UpdateEnd.Withdrawn
                ? [Say.Heading(title), Say.Body(state), Say.Note(words.WithdrawnNote)]
                : [Say.Heading(title), .. Shared(c, update, room, words), Standing(state), .. Ledger(c, update, room, words), .. Facts(c, update, room, words)],
            update.End == UpdateEnd.Withdrawn ? [] : Buttons(c, update, room, words));
    }

    /// <summary>For the list of what waits for the viewer.</summary>
    public override IReadOnlyList<AdaptiveAction> Quick(CardContext c, UpdateItem update, Room room) =>
        [.. Buttons(c, update, room, UpdateWords.In(c.Locale)).OfType<AdaptiveExecuteAction>()];

    public override ItemLine Line(CardContext c, UpdateItem update, Room room)
    {
        var words = UpdateWords.In(c.Locale);
        var (holder, until) = ItemFaces.Held(c, update, room);
        var text = update.End == UpdateEnd.Withdrawn ? "" : update.Text;
        return new(words.Title, text, holder, until, State(c, update, room, words), words.Why(update.Stage));
    }

    public override ItemCall Call(CardContext c, UpdateItem item, CallKind kind, Room room)
    {
        var words = UpdateWords.In(c.Locale);
        return new(kind == CallKind.UpdateNudge ? words.Nudge : words.CorrectedCall, words.HowToConfirm);
    }

    private static string State(CardContext c, UpdateItem update, Room room, UpdateWords words) => update switch
    {
        { End: UpdateEnd.Withdrawn, Ending: { } end } => words.Withdrawn(new Names(c, room).PersonOf(end.By), When(c, end.At)),
        { End: UpdateEnd.ClosedByCoordinator, Ending: { } end } => words.ClosedByCoordinator(new Names(c, room).PersonOf(end.By), When(c, end.At)),
        { NeedsConfirming: false } => words.ForInformation,
        { Ledger.IsEmpty: true } => words.NobodyToConfirm,
        { IsOpen: false } => words.AllConfirmed,
        _ => words.Waiting(update.Ledger.Count(e => e.IsGiven), update.Ledger.Count),
    };

    private static AdaptiveTextBlock Standing(string state) => Say.Body(state, weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium);

    /// <summary>Who shares what with whom, and the goal that it serves.</summary>
    private static IEnumerable<AdaptiveElement?> Shared(CardContext c, UpdateItem update, Room room, UpdateWords words)
    {
        var names = new Names(c, room);
        return
        [
            Say.Note(From(c, update, names, room, words)),
            Say.Note(update.Addressed.IsEmpty ? words.ToAll : words.To(names.Agencies(update.Addressed))),
            update.Correction is { } correction ? Corrected(c, correction, names, words) : null,
            Say.Quote(update.Text, room.Quote),
            .. update.Links.Select(link => UpdateLinks.Draw(link, room, words)),
            c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
        ];
    }

    private static string From(CardContext c, UpdateItem update, Names names, Room room, UpdateWords words) => update.For is { } said
        ? CommonWords.In(c.Locale).ActedAt(Behalf.Line(c, said, update.SharedBy, room), When(c, update.SharedAt))
        : words.From(names.PersonOf(update.SharedBy, update.SharedByAgency), When(c, update.SharedAt));

    private static AdaptiveTextBlock Corrected(CardContext c, Correction correction, Names names, UpdateWords words)
    {
        var (when, who) = (When(c, correction.At), names.PersonOf(correction.By));
        return Say.Note(correction.Count == 1 ? words.Corrected(when, who) : words.CorrectedAgain(when, who, correction.Count));
    }

    private static IEnumerable<AdaptiveElement> Ledger(CardContext c, UpdateItem update, Room room, UpdateWords words)
    {
        var names = new Names(c, room);
        var more = update.Ledger.Count - MaxLines;
        return
        [
            .. update.Ledger.OrderBy(e => e.IsGiven).Take(MaxLines).Select(e => Say.Body(Entry(c, e, names, words), spacing: AdaptiveSpacing.Small)),
            .. more > 0 ? (AdaptiveElement[])[Say.Note(CommonWords.In(c.Locale).More(more))] : [],
        ];
    }

    private static string Entry(CardContext c, Confirmation entry, Names names, UpdateWords words) => entry switch
    {
        { By: { } by, At: { } at } => words.Given(names.Agency(entry.AgencyId), names.Person(by), When(c, at)),
        _ when !c.State.ActiveMembersOf(entry.AgencyId).Any() => words.NobodyThere(names.Agency(entry.AgencyId)),
        _ => words.NotYet(names.Agency(entry.AgencyId), When(c, entry.Since)),
    };

    private static IEnumerable<AdaptiveElement> Facts(CardContext c, UpdateItem update, Room room, UpdateWords words) => update.IsOpen
        ? Waits.Facts(c, update, words.Why(update.Stage), room, words.Next(update.Stage))
        : [];

    private static AdaptiveAction?[] Buttons(CardContext c, UpdateItem update, Room room, UpdateWords words)
    {
        var coordinator = c.ViewerId is null || c.ViewerId == c.State.CoordinatorId;
        var changes = c.State.FindItem(update.Id) is not null && (c.ViewerId is not { } viewer || c.State.MayChange(update, viewer));
        return
        [
            MayConfirm(c, update) ? UpdateButtons.Confirm.Draw(words.Confirm, Frame.Data(c, update, Corrections(update)), main: true) : null,
            update.IsOpen && coordinator ? UpdateButtons.Close.Draw(words.Settled, Frame.Data(c, update)) : null,
            changes ? Frame.Fold(words.Correct, [Say.Note(words.CorrectNote), .. UpdateFormCard.Inputs(update, room, words)],
                UpdateButtons.Correct.Draw(words.CorrectSend, Frame.Data(c, update), main: true)) : null,
            changes ? Frame.Fold(words.Withdraw, [Say.Note(words.WithdrawNote)],
                UpdateButtons.Withdraw.Draw(words.WithdrawSend, Frame.Data(c, update))) : null,
        ];
    }

    private static bool MayConfirm(CardContext c, UpdateItem update) => update.IsOpen
        && (c.ViewerId is not { } viewer || update.EntryOf(c.State.AgencyOf(viewer)?.Id) is { IsGiven: false });

    /// <summary>Which words the reader has before them, so that others are not confirmed by a late press.</summary>
    private static string Corrections(UpdateItem update) => update.Corrections.ToString(CultureInfo.InvariantCulture);

    private static string When(CardContext c, DateTimeOffset moment) => Dates.Format(moment, c.Locale, c.Rules.Calendar.Zone);
}
