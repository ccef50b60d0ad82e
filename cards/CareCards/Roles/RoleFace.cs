using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Roles;

/// <summary>A role or task: who asks whom for what, who holds it until when and why, and what the reader can do.</summary>
internal sealed class RoleFace() : Face<RoleItem>('r',
    [CallKind.RoleNudge, CallKind.RoleGap, CallKind.RoleGapReminder, CallKind.RoleNamed, CallKind.RoleReminder, CallKind.RoleReported, CallKind.RoleNotYet])
{
    public override string Summary(Locale locale) => RoleWords.In(locale).RoleSummary;

    public override ItemCall Call(CardContext c, RoleItem role, CallKind kind, Room room) => new RoleStand(c, role, room).Call(kind);

    public override IReadOnlyList<AdaptiveAction> Quick(CardContext c, RoleItem role, Room room) =>
        [.. RoleOffers.Draw(c, role, room).OfType<AdaptiveAction>().Take(3)];

    public override AdaptiveCard Card(CardContext c, RoleItem role, Room room)
    {
        var words = RoleWords.In(c.Locale);
        var stand = new RoleStand(c, role, room);
        var title = words.Title(words.Kind(role.RoleKind));
        return Frame.Around(c, Frame.Data(c, role), $"{title}: {stand.State}",
            [
                Say.Heading(title),
                .. Asking(c, role, room, words),
                role.Result is { } result ? Say.Body(words.Result, weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium) : null,
                role.Result is null ? null : Say.Quote(role.Result, room.Quote),
                Say.Body(stand.State, weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
                .. role.IsGap ? Declines(c, role, room, words) : [],
                .. role.IsOpen ? Waits.Facts(c, role, stand.Why, room, stand.Next) : [],
                .. History.Draw(c, [.. stand.Lines]),
            ],
            RoleOffers.Draw(c, role, room));
    }

    public override ItemLine Line(CardContext c, RoleItem role, Room room)
    {
        var stand = new RoleStand(c, role, room);
        var (holder, until) = ItemFaces.Held(c, role, room);
        return new(RoleWords.In(c.Locale).Kind(role.RoleKind), role.Title, holder, until, stand.State, stand.Why);
    }

    private static IEnumerable<AdaptiveElement?> Asking(CardContext c, RoleItem role, Room room, RoleWords words)
    {
        var names = new Names(c, room);
        return
        [
            Say.Note(words.From(names.PersonOf(role.ProposerId, role.ProposerAgencyId), Dates.Format(role.ProposedAt, c.Locale, c.Rules.Calendar.Zone))),
            Say.Note(role.Next is { } next ? words.ToThen(names.Holder(role.To), names.Holder(next)) : words.To(names.Holder(role.To))),
            Say.Quote(role.Title, room.Quote),
            role.Expected is { } expected ? Say.Reminder(words.Expected, expected, room.Quote) : null,
            role.Why is { } why ? Say.Reminder(words.Why, why, room.Quote) : null,
            role.Until is { } day ? Say.Reminder(words.Day, Dates.Day(day, c.Locale), 60) : null,
            c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
        ];
    }

    /// <summary>Who could not take it, and why: what the coordinator needs to find another way.</summary>
    private static IEnumerable<AdaptiveElement> Declines(CardContext c, RoleItem role, Room room, RoleWords words)
    {
        var names = new Names(c, room);
        return role.Declines.TakeLast(4).Select(d =>
        {
            var who = d.AgencyId is { } agency ? names.Agency(agency) : names.Person(d.By);
            return Say.Reminder(d.ToAgencyId is null ? words.DeclinedBy(who) : words.PassedBy(who), d.Reason ?? "", room.Line);
        });
    }
}
