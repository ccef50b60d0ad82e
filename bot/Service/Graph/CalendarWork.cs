using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Teams;
using Microsoft.Graph.Models;

using TeamsChannelAccount = Microsoft.Bot.Schema.Teams.TeamsChannelAccount;

namespace CareTeamBot.Service.Graph;

/// <summary>
/// A conference's event in the calendar of whoever planned it, or of the coordinator, with a Teams meeting: made, moved and
/// cancelled with the conference. The slot remembers whose it is and its id; a repeat before that finds it by its transaction.
/// </summary>
internal sealed class CalendarWork(GraphCalls calls, CaseNotes notes, CaseChanges changes, ITeamsConnector connector, TimeProvider clock)
{
    /// <summary>How long a conference is taken to last: nobody is asked for its end.</summary>
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    /// <returns>What the slot is to remember.</returns>
    public async Task<PostedMessage?> BringAsync(CaseHead head, ItemId item, PostedMessage? posted, CancellationToken cancellation)
    {
        if (head.State.FindItem(item) is not ConferenceItem conference)
            return posted;
        try
        {
            var after = conference switch
            {
                { IsOpen: true } when posted is null => await MakeAsync(head, conference, cancellation),
                { IsOpen: true } => await MoveAsync(posted!, conference, cancellation),
                { Minutes: null } when posted is not null => await CancelAsync(posted, cancellation),
                _ => posted,
            };
            if (after is not null)
                await notes.TellAsync(head.Address.CaseId, IsOfCalendar, [], cancellation);
            return after;
        }
        catch (GraphRefusedException e)
        {
            var kind = e.Status == 403 ? TroubleKind.CalendarForbidden : e.Code == "MailboxNotEnabledForRESTAPI" ? TroubleKind.NoMailbox : TroubleKind.CalendarRefused;
            await notes.TellAsync(head.Address.CaseId, IsOfCalendar, [new ChannelTrouble(kind)], cancellation, e);
            return posted;
        }
    }

    private static bool IsOfCalendar(ChannelTrouble trouble) => trouble.Kind is TroubleKind.CalendarForbidden or TroubleKind.NoMailbox or TroubleKind.CalendarRefused;

    private async Task<PostedMessage?> MakeAsync(CaseHead head, ConferenceItem conference, CancellationToken cancellation)
    {
        if (conference.Start <= clock.GetUtcNow())
            return null;
        var roster = new Dictionary<string, TeamsChannelAccount>(StringComparer.Ordinal);
        await foreach (var member in connector.GetMembersAsync(head.Address.Thread(null), cancellation))
            roster[member.Id ?? ""] = member;
        GraphRefusedException? refused = null;
        foreach (var user in Organisers(head, conference, roster))
        {
            try
            {
                return await MakeAsync(head, conference, user, roster, cancellation);
            }
            catch (GraphRefusedException e) when (e.Status == 404)
            {
                // No mailbox here: the next.
                refused = e;
            }
        }

        throw new GraphRefusedException(GraphTask.Calendar, 404, "MailboxNotEnabledForRESTAPI", inner: refused);
    }

    private async Task<PostedMessage> MakeAsync(
        CaseHead head, ConferenceItem conference, string user, Dictionary<string, TeamsChannelAccount> roster, CancellationToken cancellation)
    {
        var transaction = Transaction(head.Address.CaseId, conference.Id);
        var made = await CreateAsync(user, New(head, conference, user, transaction, roster), cancellation)
            ?? await FindAsync(user, transaction, conference.Start, cancellation)
            ?? throw new GraphRefusedException(GraphTask.Calendar, 409, null);
        if (Uri.TryCreate(made.OnlineMeeting?.JoinUrl, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps)
            await changes.LinkAsync(head.Address.CaseId, conference.Id, ConferenceLink.Meeting, link, cancellation);
        return new PostedMessage(user, made.Id ?? "");
    }

    /// <summary>People of this tenant: who planned it, then the coordinator. Guests have no mailbox here.</summary>
    private static IEnumerable<string> Organisers(CaseHead head, ConferenceItem conference, Dictionary<string, TeamsChannelAccount> roster) =>
        from id in new[] { conference.PlannedBy, head.State.CoordinatorId }.OfType<MemberId>().Distinct()
        let account = roster.GetValueOrDefault(id)
        where account?.AadObjectId is not null && account.UserRole != "guest"
            && (account.TenantId is null || string.Equals(account.TenantId, head.Address.TenantId, StringComparison.OrdinalIgnoreCase))
        select account.AadObjectId;

    private static Event New(CaseHead head, ConferenceItem conference, string user, string transaction, Dictionary<string, TeamsChannelAccount> roster)
    {
        var words = GraphWords.In(Locale.Parse(head.State.Language));
        var elsewhere = Uri.TryCreate(conference.Place, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps;
        return new Event
        {
            // Channels that people named may be called after the child.
            Subject = words.Conference + (head.Made is null ? "" : $"（{head.Address.ChannelName}）"),
            Body = new ItemBody
            {
                ContentType = BodyType.Text,
                Content = words.ConferenceBody,
            },
            Start = Moment(conference.Start),
            End = Moment(conference.Start + Length),
            Location = conference.Place is { } place ? new Location { DisplayName = place } : null,
            Attendees = [.. Expected(head, conference).Select(roster.GetValueOrDefault)
                .Where(a => a is { Email.Length: > 0 } && a.AadObjectId != user)
                .Select(a => new Attendee { Type = AttendeeType.Required, EmailAddress = new EmailAddress { Address = a!.Email, Name = a.Name } })],
            IsOnlineMeeting = elsewhere ? null : true,
            OnlineMeetingProvider = elsewhere ? null : OnlineMeetingProviderType.TeamsForBusiness,
            TransactionId = transaction,
        };
    }

    private static IEnumerable<string> Expected(CaseHead head, ConferenceItem conference) => head.State.Participants
        .Where(p => !p.Left && (conference.Expected.IsEmpty || conference.Expected.Contains(p.Id) || (p.AgencyId is { } agency && conference.Expected.Contains(agency))))
        .Select(p => p.Id.Value);

    /// <summary>Null where an earlier attempt has made it.</summary>
    private async Task<Event?> CreateAsync(string user, Event draft, CancellationToken cancellation)
    {
        try
        {
            return await calls.CallAsync(GraphTask.Calendar, graph => graph.Users[user].Events.PostAsync(draft, cancellationToken: cancellation), cancellation);
        }
        catch (GraphRefusedException e) when (e.Status == 409)
        {
            return null;
        }
    }

    private Task<Event?> FindAsync(string user, string transaction, DateTimeOffset start, CancellationToken cancellation) => calls.CallAsync(GraphTask.Calendar, async graph =>
    {
        var there = await graph.Users[user].CalendarView.GetAsync(r =>
        {
            r.QueryParameters.StartDateTime = Text(start - TimeSpan.FromDays(1));
            r.QueryParameters.EndDateTime = Text(start + TimeSpan.FromDays(1));
            r.QueryParameters.Top = 100;
        }, cancellation);
        return there?.Value?.Find(e => e.TransactionId == transaction);
    }, cancellation);

    private async Task<PostedMessage?> MoveAsync(PostedMessage posted, ConferenceItem conference, CancellationToken cancellation)
    {
        var change = new Event { Start = Moment(conference.Start), End = Moment(conference.Start + Length) };
        try
        {
            await calls.CallAsync(GraphTask.Calendar, graph => graph.Users[posted.ConversationId].Events[posted.ActivityId].PatchAsync(change, cancellationToken: cancellation), cancellation);
        }
        catch (GraphRefusedException e) when (e.Status == 404)
        {
            // The organiser deleted it; so it stays.
        }

        return posted;
    }

    private async Task<PostedMessage?> CancelAsync(PostedMessage posted, CancellationToken cancellation)
    {
        try
        {
            await calls.CallAsync(GraphTask.Calendar, async graph =>
            {
                await graph.Users[posted.ConversationId].Events[posted.ActivityId].Cancel.PostAsync(new(), cancellationToken: cancellation);
                return true;
            }, cancellation);
        }
        catch (GraphRefusedException e) when (e.Status == 404)
        {
            // An earlier attempt did, or the organiser.
        }

        return null;
    }

    private static DateTimeTimeZone Moment(DateTimeOffset at) => new() { DateTime = Text(at), TimeZone = "UTC" };

    private static string Text(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Transaction(CaseId caseId, ItemId item) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{caseId}\n{item}")).AsSpan(0, 16)).ToString();
}
