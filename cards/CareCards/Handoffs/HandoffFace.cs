using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Cards.Handoffs;

/// <summary>A handoff: from whom to whom and why, what goes over and where each stands, and what to know.</summary>
internal sealed class HandoffFace() : Face<HandoffItem>('h',
    [CallKind.HandoffStarted, CallKind.HandoffInvite, CallKind.HandoffDraft, CallKind.HandoffNudge, CallKind.HandoffSilent, CallKind.HandoffReturned, CallKind.HandoffComplete, CallKind.HandoffDropped])
{
    private const int InSight = 6;
    private const int MaxContacts = 5;
    private const int MaxUpdates = 3;

    public override string Summary(Locale locale) => HandoffWords.In(locale).Title;

    public override ItemCall Call(CardContext c, HandoffItem handoff, CallKind kind, Room room) => HandoffWords.In(c.Locale).Call(kind);

    public override AdaptiveCard Card(CardContext c, HandoffItem handoff, Room room)
    {
        var words = HandoffWords.In(c.Locale);
        var stand = new HandoffStand(c, handoff, room);
        return Frame.Around(c, Frame.Data(c, handoff), $"{words.Title}: {stand.State}",
            [
                Say.Heading(words.Title),
                Say.Body(HandoffWords.Sides(stand.From, stand.To), weight: AdaptiveTextWeight.Bolder),
                c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
                handoff.Until is { } day && handoff.IsOpen ? Say.Note(words.Overlap(Dates.Day(day, c.Locale))) : null,
                Say.Body(stand.State, spacing: AdaptiveSpacing.Medium),
                handoff.DropReason is { } reason ? Say.Quote(reason, room.Quote) : null,
                .. handoff.IsOpen ? Waits.Facts(c, handoff, stand.Why, room, stand.Next) : [],
                .. Parts(c, handoff, room, words),
                .. Known(c, handoff, room, words),
                .. Updates(c, handoff, room, words),
                .. History.Draw(c, [.. stand.Lines]),
            ],
            HandoffOffers.Draw(c, handoff, room));
    }

    public override ItemLine Line(CardContext c, HandoffItem handoff, Room room)
    {
        var words = HandoffWords.In(c.Locale);
        var stand = new HandoffStand(c, handoff, room);
        var (holder, until) = ItemFaces.Held(c, handoff, room);
        return new(words.Title, HandoffWords.Sides(stand.RawFrom, stand.RawTo), holder, until, stand.State, stand.Why);
    }

    private static IEnumerable<AdaptiveElement> Parts(CardContext c, HandoffItem handoff, Room room, HandoffWords words)
    {
        if (handoff.Parts.IsEmpty)
            return [Say.Note(words.NoParts, separator: true, spacing: AdaptiveSpacing.Medium)];
        var more = handoff.Parts.Count - InSight;
        return
        [
            Say.Body(words.Parts(handoff.Parts.Count), weight: AdaptiveTextWeight.Bolder, separator: true, spacing: AdaptiveSpacing.Medium),
            .. handoff.Parts.Take(InSight).Select(p => Part(c, p, room, words)),
            .. more > 0 ? [Say.Note(CommonWords.In(c.Locale).More(more))] : (AdaptiveElement[])[],
        ];
    }

    private static AdaptiveContainer Part(CardContext c, HandoffPart part, Room room, HandoffWords words)
    {
        var item = c.State.FindItem(part.Item);
        var state = part.State switch
        {
            PartState.Accepted => words.PartAccepted(new Names(c, room).PersonOf(part.By)),
            PartState.Returned => words.PartReturned(Markdown.Line(part.Reason, room.Line)),
            _ when item is not { IsOpen: true } => words.PartOver,
            PartState.Stays => words.PartStays,
            _ => words.PartOpen,
        };
        var line = item is { IsVisible: true } ? ItemFaces.Line(c, item, room) : null;
        return new() { Spacing = AdaptiveSpacing.Small, Items = [Say.Reminder(line?.Kind ?? part.Item, line?.Text ?? "", room.Line), Say.Note(state, spacing: AdaptiveSpacing.None)] };
    }

    /// <summary>The last that was shared, in a line each.</summary>
    private static IEnumerable<AdaptiveElement> Updates(CardContext c, HandoffItem handoff, Room room, HandoffWords words) => handoff.IsOpen
        ? c.State.LastUpdates(MaxUpdates).Select(u => Say.Reminder(words.Update, u.Text, room.Line))
        : [];

    /// <summary>What the outgoing side wrote, and who of them can be asked.</summary>
    private static IEnumerable<AdaptiveElement?> Known(CardContext c, HandoffItem handoff, Room room, HandoffWords words)
    {
        var contacts = handoff.From.AgencyId is { } agency ? c.State.ActiveMembersOf(agency).Take(MaxContacts).ToList() : [];
        return
        [
            handoff.Note is null ? null : Say.Body(words.Note, weight: AdaptiveTextWeight.Bolder, separator: true, spacing: AdaptiveSpacing.Medium),
            handoff.Note is null ? null : Say.Quote(handoff.Note, room.Quote),
            handoff.People is { } people ? Say.Reminder(words.People, people, room.Quote) : null,
            contacts.Count == 0 ? null : Say.Note(words.Contacts(string.Join(NameWords.In(c.Locale).Separator, contacts.Select(p => Contact(c, p, room))))),
        ];
    }

    private static string Contact(CardContext c, Participant person, Room room)
    {
        var name = Names.Of(c, person.Name, room.Name);
        return Markdown.Line(person.Profession, room.Name) is { Length: > 0 } work ? NameWords.In(c.Locale).PersonOf(name, work) : name;
    }
}
