using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Texts;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Graph;

/// <summary>
/// Gives a case that was begun in a personal chat its channel, and opens it there. Every step is found again by a repeat:
/// the channel by the note under its name, the case by the request's id.
/// </summary>
internal sealed class ChannelWork(
    TeamGraph graph, OpeningBook openings, CaseRepository cases, BeginCase begin, ITeamsConnector connector, IOptions<BotOptions> bot, GraphOptions options,
    TimeProvider clock, ILogger<ChannelWork> log)
{
    private const int MostNames = 5;
    private static readonly TimeSpan Polling = TimeSpan.FromSeconds(5);

    /// <exception cref="UpstreamException">It may work later.</exception>
    public async Task MakeAsync(CaseId chat, string id, CancellationToken cancellation)
    {
        // Another process may have got on; what is remembered here may be old.
        cases.Forget(chat);
        var head = (await cases.LoadAsync(chat, cancellation)).Head;
        if (head?.Openings?.Find(o => o.Id == id) is not { Stand: OpeningStand.Making } opening)
            return;

        try
        {
            await MakeAsync(head.Address, opening, cancellation);
        }
        catch (GraphRefusedException e)
        {
            log.GraphRefused(chat, e.Task.ToString(), e.Status, e.Code);
            await FailAsync(chat, id, FaultOf(e), cancellation);
        }
        catch (UpstreamException e) when (e.Fault is not (UpstreamFault.Throttled or UpstreamFault.Transient))
        {
            await FailAsync(chat, id, OpeningFault.Refused, cancellation);
        }
    }

    private async Task MakeAsync(CaseAddress chat, Opening opening, CancellationToken cancellation)
    {
        var person = await connector.GetMemberAsync(chat.Thread(null), opening.By.Id, cancellation);
        var team = await graph.TeamAsync(cancellation);
        if (team.IsArchived)
            throw new GraphRefusedException(GraphTask.Team, 423, "TeamArchived");
        if (person?.AadObjectId is not { } user || await graph.TeamMemberAsync(user, cancellation) is not { } member)
        {
            await FailAsync(chat.CaseId, opening.Id, OpeningFault.NotInTeam, cancellation);
            return;
        }

        await RequireAppInTeamAsync(cancellation);
        do
        {
            opening = opening.ChannelId is null ? await FindOrMakeAsync(chat.CaseId, opening, member, cancellation) : opening;
            opening = await PutAppAsync(chat.CaseId, opening, cancellation);
        }
        while (opening.ChannelId is null);
        await OpenAsync(chat, opening, team, person, cancellation);
    }

    /// <summary>Without the app in the team no channel is any use. Where the bot may not look, a later step tells.</summary>
    private async Task RequireAppInTeamAsync(CancellationToken cancellation)
    {
        try
        {
            if (await graph.InstalledAppAsync(bot.Value.MicrosoftAppId ?? "", cancellation) is null)
                throw new GraphRefusedException(GraphTask.App, 404, TeamGraph.NotInstalled);
        }
        catch (GraphRefusedException e) when (e.Status == 403)
        {
        }
    }

    /// <summary>The next kind's channel: found, being made, or new. A kind that Teams refuses gives way to the next.</summary>
    private async Task<Opening> FindOrMakeAsync(CaseId chat, Opening opening, GraphMember member, CancellationToken cancellation)
    {
        if (opening.Operation is { } operation)
            return await PollAsync(chat, opening, operation, cancellation);

        var channels = await graph.ChannelsAsync(cancellation);
        if (channels.FirstOrDefault(c => c.Note == opening.Note && opening.Refused?.Contains(c.Kind) != true) is { } mine)
            return await KeepAsync(chat, opening, WithChannel(opening, mine), cancellation);

        var kinds = ChannelKinds.Order(options.ChannelKind, HasOtherTenants(member), member.IsGuest);
        var kind = kinds.FirstOrDefault(k => opening.Refused?.Contains(k) != true, ChannelKind.Standard);
        var why = member.IsGuest && options.ChannelKind != ChannelWish.Standard ? KindReason.GuestOpener : opening.Why;
        try
        {
            var made = await CreateAsync(opening, kind, member.UserId, [.. channels.Select(c => c.Name)], cancellation);
            var kept = opening with { Kind = kind, Why = why };
            return made.Channel is { } channel
                ? await KeepAsync(chat, opening, WithChannel(kept, channel), cancellation)
                : await KeepAsync(chat, opening, kept with { Operation = made.Operation }, cancellation);
        }
        catch (GraphRefusedException e) when (kind != ChannelKind.Standard && e.Status is 400 or 403 or 409)
        {
            return await KeepAsync(chat, opening, WithoutChannel(opening, kind, KindReason.KindRefused), cancellation);
        }
    }

    private async Task<ChannelMaking> CreateAsync(Opening opening, ChannelKind kind, string owner, HashSet<string> taken, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            var name = ChannelName.Make(opening.Id, opening.At, Locale.Parse(opening.By.Language), attempt);
            if (taken.Contains(name) && attempt < MostNames)
                continue;
            try
            {
                return await graph.CreateAsync(name, opening.Note, kind, owner, cancellation);
            }
            catch (GraphRefusedException e) when (e.IsNameTaken && attempt < MostNames)
            {
                // Also names of channels that were deleted in the last 30 days are taken, and are in no list.
            }
        }
    }

    /// <summary>The wait is the outbox's, so that it outlives a restart.</summary>
    private async Task<Opening> PollAsync(CaseId chat, Opening opening, string operation, CancellationToken cancellation)
    {
        var state = await graph.OperationAsync(operation, cancellation);
        if (!state.IsOver)
            throw new UpstreamException(UpstreamFault.Transient, 202, "ChannelInTheMaking", Polling);
        if (state.Failed || state.TargetId is not { } id || await graph.ChannelAsync(id, cancellation) is not { } channel)
        {
            return opening.Kind is { } kind and not ChannelKind.Standard
                ? await KeepAsync(chat, opening, WithoutChannel(opening, kind, KindReason.KindRefused), cancellation)
                : throw new GraphRefusedException(GraphTask.Channel, 202, state.Code ?? "OperationFailed");
        }

        return await KeepAsync(chat, opening, WithChannel(opening, channel), cancellation);
    }

    /// <summary>A channel that does not take the app is no use: it goes again, and another kind is tried.</summary>
    private async Task<Opening> PutAppAsync(CaseId chat, Opening opening, CancellationToken cancellation)
    {
        if (opening is not { ChannelId: { } channel, Kind: { } kind and not ChannelKind.Standard })
            return opening;
        try
        {
            await graph.AddAppAsync(channel, kind, bot.Value.MicrosoftAppId ?? "", cancellation);
            return opening;
        }
        catch (GraphRefusedException e) when (e.Code != TeamGraph.NotInstalled)
        {
            var without = WithoutChannel(opening, kind, KindReason.AppRefused);
            return await KeepAsync(chat, opening, without with { Leftover = await TryDeleteAsync(channel, cancellation) ? null : opening.ChannelName }, cancellation);
        }
    }

    private async Task<bool> TryDeleteAsync(string channel, CancellationToken cancellation)
    {
        try
        {
            return await graph.DeleteAsync(channel, cancellation);
        }
        catch (GraphRefusedException e)
        {
            return e.Status == 404;
        }
    }

    private async Task OpenAsync(CaseAddress chat, Opening opening, GraphTeam team, TeamsChannelAccount person, CancellationToken cancellation)
    {
        var where = new CaseAddress
        {
            ServiceUrl = chat.ServiceUrl,
            TenantId = chat.TenantId,
            ChannelId = opening.ChannelId!,
            ChannelName = opening.ChannelName,
            TeamId = team.ThreadId,
            BotId = chat.BotId,
            BotName = chat.BotName,
            IsThreaded = true,
        };
        await RequireBotInChannelAsync(where, cancellation);
        if (!await IsWantedAsync(chat.CaseId, opening.Id, cancellation))
            return;
        var now = clock.GetUtcNow();
        var command = (opening with { By = opening.By with { Name = opening.By.Name is { Length: > 0 } name ? name : PlainText.Name(person.Name) is { Length: > 0 } told ? told : "？" } }).Command(now);
        await begin(where, command, opening.Id, new MadeChannel(opening.Kind ?? ChannelKind.Standard), cancellation);
        await openings.ChangeAsync(chat.CaseId, opening.Id, o => o with { Stand = OpeningStand.Made, Fault = null }, shows: true, cancellation);
    }

    /// <summary>Whether the person has not been told meanwhile to do it by hand, and has not done so.</summary>
    private async Task<bool> IsWantedAsync(CaseId chat, string id, CancellationToken cancellation)
    {
        cases.Forget(chat);
        return (await cases.LoadAsync(chat, cancellation)).Head?.Openings?.Find(o => o.Id == id) is { Stand: OpeningStand.Making };
    }

    /// <summary>After the app was added it takes Teams a moment until the bot may speak there; what is refused before would be given up.</summary>
    private async Task RequireBotInChannelAsync(CaseAddress where, CancellationToken cancellation)
    {
        try
        {
            await foreach (var _ in connector.GetMembersAsync(where.Thread(null), cancellation))
                return;
        }
        catch (UpstreamException e) when (e.Fault is UpstreamFault.Blocked or UpstreamFault.Gone)
        {
            throw new UpstreamException(UpstreamFault.Transient, e.Status, e.Code, Polling);
        }
    }

    private static Opening WithChannel(Opening opening, GraphChannel channel) => opening with
    {
        ChannelId = channel.Id,
        ChannelName = channel.Name,
        Link = channel.Link,
        Kind = channel.Kind,
        Operation = null,
    };

    private static Opening WithoutChannel(Opening opening, ChannelKind kind, KindReason why) => opening with
    {
        ChannelId = null,
        ChannelName = null,
        Link = null,
        Kind = null,
        Operation = null,
        Why = why,
        Refused = (opening.Refused ?? []).Add(kind),
    };

    /// <summary>Each step is durable before the next.</summary>
    private async Task<Opening> KeepAsync(CaseId chat, Opening before, Opening after, CancellationToken cancellation)
    {
        await openings.ChangeAsync(chat, before.Id, o => o.Stand == OpeningStand.Making ? after : null, shows: false, cancellation);
        return after;
    }

    private Task FailAsync(CaseId chat, string id, OpeningFault fault, CancellationToken cancellation) =>
        openings.ChangeAsync(chat, id, o => o.Stand == OpeningStand.Making ? OpeningBook.ByHand(o, fault) : null, shows: true, cancellation);

    private bool HasOtherTenants(GraphMember member) =>
        bot.Value.AllowedTenants.Any(t => !string.Equals(t, member.TenantId ?? bot.Value.MicrosoftAppTenantId, StringComparison.OrdinalIgnoreCase));

    private static OpeningFault FaultOf(GraphRefusedException e) => e switch
    {
        { Code: TeamGraph.NotInstalled } => OpeningFault.NoApp,
        { Status: 403 } => OpeningFault.NoPermission,
        { Task: GraphTask.Team, Status: 404 or 423 } => OpeningFault.NoTeam,
        _ => OpeningFault.Refused,
    };
}

/// <summary>Begins a case in the channel that was made for it. A repeat changes nothing.</summary>
internal delegate Task BeginCase(CaseAddress where, CaseCommand command, string opening, MadeChannel made, CancellationToken cancellation);
