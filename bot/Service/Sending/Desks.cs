using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;

namespace CareTeamBot.Service.Sending;

/// <summary>
/// Spares people: at most so many notices a working day over all their cases, the rest in one list the next morning. What
/// was told and what waits is kept in the head of the person's chat, whose version decides between processes and whose
/// due moment brings the digest.
/// </summary>
internal sealed class Desks(
    CaseRepository cases, PersonalCases personal, Chats chats, CareRules rules, PersonalRules limits, TimeProvider clock)
{
    /// <summary>Counts a notice that is about to be posted. False: it is over the day's number, and was left for the digest.</summary>
    /// <param name="about">The case's head.</param>
    /// <param name="memberId">Whose chat it goes to.</param>
    /// <param name="slot">The notice's slot; the same slot counts once a day.</param>
    /// <param name="item">What it is about.</param>
    /// <param name="cancellation">Nothing is counted then.</param>
    public async ValueTask<bool> MayTellAsync(CaseHead about, MemberId memberId, string slot, ItemId item, CancellationToken cancellation)
    {
        var (caseId, calendar, now) = (about.Address.CaseId, CalendarOf(about.State, memberId), clock.GetUtcNow());
        var day = rules.Calendar.WorkingDayFrom(rules.Calendar.DayOf(now), calendar);
        var allowed = false;
        await ChangeAsync(about.Address, memberId, desk =>
        {
            (desk, allowed) = desk.Tell($"{caseId}/{slot}", day, limits.NoticesPerDay);
            return allowed ? desk : desk.Leave(new DeskItem(caseId, item), Morning(now, calendar));
        }, cancellation);
        return allowed;
    }

    /// <summary>Something came onto a person's list without a card of its own: the next digest tells.</summary>
    public ValueTask ListAsync(CaseHead about, MemberId memberId, ItemId item, CancellationToken cancellation)
    {
        var morning = Morning(clock.GetUtcNow(), CalendarOf(about.State, memberId));
        return ChangeAsync(about.Address, memberId, desk => desk.Leave(new DeskItem(about.Address.CaseId, item), morning), cancellation);
    }

    /// <summary>
    /// The clock's turn in a person's chat. At the digest's moment one list, if anything that was left for it still waits for the
    /// person on a day on which they work, and again the next working morning while it does; and word of what they began and
    /// what has to be done by hand now.
    /// </summary>
    public Task TickAsync(CaseId chatId, CancellationToken cancellation) => cases.ChangeAsync(chatId, async loaded =>
    {
        var now = clock.GetUtcNow();
        if (loaded.Head is not { } before)
            return null;

        var (head, late) = OpeningBook.GiveUpLate(before, now);
        if (head.Desk is not { Due: { } due } desk || due > now)
            return late.Count == 0 ? null : new CaseChange(head) { Says = late };

        var (after, says) = Morning(desk, await personal.WithSupervisedAsync(head.Address.TenantId, desk.MemberId, cancellation), now);
        return new CaseChange(head with { Desk = after }) { Says = [.. late, .. says] };
    }, cancellation, fromStore: true).AsTask();

    private (PersonalDesk Desk, OutboxDraft[] Says) Morning(PersonalDesk desk, IReadOnlyList<CaseGlance> glances, DateTimeOffset now)
    {
        var calendar = glances.Select(g => g.State.AgencyOf(desk.MemberId)?.Calendar).FirstOrDefault(c => c is not null) ?? AgencyCalendar.Default;
        var today = rules.Calendar.DayOf(now);
        var next = desk with { Waiting = desk.Waiting.FindAll(w => StillWaits(w, desk.MemberId, glances, now)), Due = Morning(now, calendar) };
        return next.Waiting.IsEmpty ? (next with { Due = null }, [])
            : !rules.Calendar.WorksOn(today, calendar) ? (next, [])
            : (next, [Effects.Draft(Slots.Digest(today), new Intent
            {
                Place = Place.Personal,
                MemberId = desk.MemberId,
                Language = glances.Select(g => g.State.FindParticipant(desk.MemberId)?.Language ?? g.State.FindInvitation(desk.MemberId)?.Language).FirstOrDefault(),
            })]);
    }

    private bool StillWaits(DeskItem waiting, MemberId memberId, IReadOnlyList<CaseGlance> glances, DateTimeOffset now) => glances.Any(
        g => g.CaseId == waiting.CaseId && g.State.ItemsWaitingFor(memberId, now, rules).Any(i => i.Id == waiting.Item));

    private DateTimeOffset Morning(DateTimeOffset now, AgencyCalendar calendar) => rules.Calendar.NextAt(limits.DigestAt, now, calendar);

    private static AgencyCalendar CalendarOf(CaseState state, MemberId memberId) => state.AgencyOf(memberId)?.Calendar ?? AgencyCalendar.Default;

    /// <exception cref="UpstreamException">The person's chat can't be opened; nothing was counted.</exception>
    private async ValueTask ChangeAsync(
        CaseAddress origin, MemberId memberId, Func<PersonalDesk, PersonalDesk> change, CancellationToken cancellation)
    {
        var chat = CaseAddress.OfChat(await chats.OpenAsync(origin, memberId, cancellation));
        await cases.ChangeAsync(chat.CaseId, loaded =>
        {
            var head = loaded.Head ?? new CaseHead { Address = chat };
            var desk = head.Desk ?? new PersonalDesk { MemberId = memberId };
            var after = change(desk);
            return ReferenceEquals(desk, after) ? null : new CaseChange(head with { Address = head.Address.Updated(chat), Desk = after });
        }, cancellation);
    }
}
