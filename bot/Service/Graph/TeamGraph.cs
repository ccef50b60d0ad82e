using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Teams;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;

namespace CareTeamBot.Service.Graph;

/// <summary>A team as Graph tells it; <c>ThreadId</c> is the id under which the connector knows it.</summary>
internal sealed record GraphTeam(string Id, string? Name, string? ThreadId, bool IsArchived);

/// <summary>Somebody in a team or channel. <c>MembershipId</c> is what a removal names.</summary>
internal sealed record GraphMember(string MembershipId, string UserId, string? TenantId, bool IsGuest, bool IsOwner);

/// <summary>A channel; <c>Note</c> is its description.</summary>
internal sealed record GraphChannel(string Id, string Name, string? Note, ChannelKind Kind, string? Link, bool IsArchived);

/// <summary>What a creation answered: the channel, or the operation that is making it.</summary>
internal sealed record ChannelMaking(GraphChannel? Channel, string? Operation);

/// <summary>What became of an operation; <c>TargetId</c> is the channel where it is done.</summary>
internal sealed record OperationState(bool IsOver, bool Failed, string? TargetId, string? Code);

/// <summary>Teams and channels in Graph. Shapes and permissions: "Create channel", "Add member to channel", "Archive channel" and so on.</summary>
internal sealed class TeamGraph(GraphCalls calls, GraphOptions options)
{
    /// <summary>The code of our own for a team without the app.</summary>
    public const string NotInstalled = "AppNotInstalledInTeam";

    private const string MemberBinding = "user@odata.bind";
    private string? catalogAppId;

    public Task<GraphTeam> TeamAsync(CancellationToken cancellation) => calls.CallAsync(GraphTask.Team, async graph =>
    {
        var team = await graph.Teams[options.TeamId]
            .GetAsync(r => r.QueryParameters.Select = ["id", "displayName", "internalId", "isArchived"], cancellation);
        return new GraphTeam(options.TeamId, team?.DisplayName, team?.InternalId, team?.IsArchived == true);
    }, cancellation);

    /// <summary>A person's place in the team; null for somebody who is not in it.</summary>
    public Task<GraphMember?> TeamMemberAsync(string userId, CancellationToken cancellation) => calls.CallAsync(GraphTask.Team, async graph =>
    {
        var found = await graph.Teams[options.TeamId].Members.GetAsync(
            r => r.QueryParameters.Filter = $"(microsoft.graph.aadUserConversationMember/userId eq '{Guid.Parse(userId)}')", cancellation);
        return found?.Value?.Select(Member).FirstOrDefault(m => m is not null);
    }, cancellation);

    /// <summary>All channels that the app may see, page by page.</summary>
    public Task<IReadOnlyList<GraphChannel>> ChannelsAsync(CancellationToken cancellation) => calls.CallAsync<IReadOnlyList<GraphChannel>>(GraphTask.Channel, async graph =>
    {
        var channels = new List<GraphChannel>();
        var builder = graph.Teams[options.TeamId].Channels;
        var page = await builder.GetAsync(
            r => r.QueryParameters.Select = ["id", "displayName", "description", "membershipType", "webUrl"], cancellation);
        while (page is not null)
        {
            channels.AddRange((page.Value ?? []).Select(Channel));
            page = page.OdataNextLink is { } next ? await builder.WithUrl(next).GetAsync(cancellationToken: cancellation) : null;
        }

        return channels;
    }, cancellation);

    /// <summary>Null for one that is not there.</summary>
    public async Task<GraphChannel?> ChannelAsync(string channelId, CancellationToken cancellation)
    {
        try
        {
            return await calls.CallAsync(GraphTask.Channel, async graph => Channel(
                (await graph.Teams[options.TeamId].Channels[channelId].GetAsync(cancellationToken: cancellation))!), cancellation);
        }
        catch (GraphRefusedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    /// <summary>Private and shared channels need an owner, shared ones exactly one; of a standard one the team is the owner.</summary>
    public Task<ChannelMaking> CreateAsync(string name, string note, ChannelKind kind, string ownerId, CancellationToken cancellation) =>
        calls.CallAsync(GraphTask.Channel, async graph =>
        {
            var headers = new HeadersInspectionHandlerOption { InspectResponseHeaders = true };
            var made = await graph.Teams[options.TeamId].Channels.PostAsync(
                new Channel
                {
                    DisplayName = name,
                    Description = note,
                    MembershipType = TypeOf(kind),
                    Members = kind == ChannelKind.Standard ? null : [Owner(ownerId)],
                },
                r => r.Options.Add(headers), cancellation);
            return made?.Id is not null ? new ChannelMaking(Channel(made), null) : new ChannelMaking(null, OperationIn(headers));
        }, cancellation);

    public Task<OperationState> OperationAsync(string operation, CancellationToken cancellation) => calls.CallAsync(GraphTask.Channel, async graph =>
    {
        var state = await graph.Teams[options.TeamId].Operations[operation].GetAsync(cancellationToken: cancellation);
        return new OperationState(
            state?.Status is TeamsAsyncOperationStatus.Succeeded or TeamsAsyncOperationStatus.Failed,
            state?.Status == TeamsAsyncOperationStatus.Failed, state?.TargetResourceId, state?.Error?.Code?.ToString());
    }, cancellation);

    /// <summary>Puts the bot's app into a private or shared channel; in a standard one it is by itself. There already is no error.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="kind">Its kind: shared is in version 1.0, private in beta alone.</param>
    /// <param name="botId">The bot's app id, by which the team's installed app is found.</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task AddAppAsync(string channelId, ChannelKind kind, string botId, CancellationToken cancellation)
    {
        if (kind == ChannelKind.Standard)
            return;
        var app = catalogAppId ??= await InstalledAppAsync(botId, cancellation)
            ?? throw new GraphRefusedException(GraphTask.App, 404, NotInstalled);
        var version = kind == ChannelKind.Shared ? "v1.0" : "beta";
        try
        {
            await calls.PostAsync(GraphTask.App, version, $"teams/{options.TeamId}/channels/{channelId}/enabledApps/$ref",
                new ReferenceCreate { OdataId = $"{options.BaseUri.TrimEnd('/')}/{version}/appCatalogs/teamsApps/{app}" }, cancellation);
        }
        catch (GraphRefusedException e) when (e.Status == 409)
        {
            // An earlier attempt did, or a person.
        }
    }

    /// <summary>The catalogue's id of the app in the team that has this bot; null where it is not installed.</summary>
    public Task<string?> InstalledAppAsync(string botId, CancellationToken cancellation) => calls.CallAsync(GraphTask.App, async graph =>
    {
        var installed = await graph.Teams[options.TeamId].InstalledApps
            .GetAsync(r => r.QueryParameters.Expand = ["teamsApp", "teamsAppDefinition($expand=bot)"], cancellation);
        return installed?.Value?.Find(i => i.TeamsAppDefinition?.Bot?.Id == botId) is { } app ? app.TeamsAppDefinition?.TeamsAppId ?? app.TeamsApp?.Id : null;
    }, cancellation);

    /// <summary>The RSC permissions of this app on the team.</summary>
    public Task<IReadOnlyList<string>> GrantsAsync(string appId, CancellationToken cancellation) => calls.CallAsync<IReadOnlyList<string>>(GraphTask.Team, async graph =>
    {
        var grants = await graph.Teams[options.TeamId].PermissionGrants.GetAsync(cancellationToken: cancellation);
        return [.. (grants?.Value ?? []).Where(g => g is { ClientAppId: { } client, Permission: not null } && client == appId).Select(g => g.Permission!)];
    }, cancellation);

    public Task<bool> DeleteAsync(string channelId, CancellationToken cancellation) => calls.CallAsync(GraphTask.Channel, async graph =>
    {
        await graph.Teams[options.TeamId].Channels[channelId].DeleteAsync(cancellationToken: cancellation);
        return true;
    }, cancellation);

    /// <summary>Who is in a private or shared channel, directly.</summary>
    public Task<IReadOnlyList<GraphMember>> ChannelMembersAsync(string channelId, CancellationToken cancellation) => calls.CallAsync<IReadOnlyList<GraphMember>>(GraphTask.Members, async graph =>
    {
        var members = new List<GraphMember>();
        var builder = graph.Teams[options.TeamId].Channels[channelId].Members;
        var page = await builder.GetAsync(cancellationToken: cancellation);
        while (page is not null)
        {
            members.AddRange((page.Value ?? []).Select(Member).OfType<GraphMember>());
            page = page.OdataNextLink is { } next ? await builder.WithUrl(next).GetAsync(cancellationToken: cancellation) : null;
        }

        return members;
    }, cancellation);

    /// <param name="channelId">A private or shared channel.</param>
    /// <param name="userId">The directory object id.</param>
    /// <param name="tenantId">The tenant of somebody from outside, for a shared channel; null for the team's own.</param>
    /// <param name="cancellation">Stops the call.</param>
    public Task<bool> AddMemberAsync(string channelId, string userId, string? tenantId, CancellationToken cancellation) => calls.CallAsync(GraphTask.Members, async graph =>
    {
        var member = new AadUserConversationMember { Roles = [], TenantId = tenantId, AdditionalData = Binding(userId) };
        await graph.Teams[options.TeamId].Channels[channelId].Members.PostAsync(member, cancellationToken: cancellation);
        return true;
    }, cancellation);

    public Task<bool> RemoveMemberAsync(string channelId, string membershipId, CancellationToken cancellation) => calls.CallAsync(GraphTask.Members, async graph =>
    {
        await graph.Teams[options.TeamId].Channels[channelId].Members[membershipId].DeleteAsync(cancellationToken: cancellation);
        return true;
    }, cancellation);

    public Task<bool> MakeOwnerAsync(string channelId, string membershipId, CancellationToken cancellation) => calls.CallAsync(GraphTask.Members, async graph =>
    {
        await graph.Teams[options.TeamId].Channels[channelId].Members[membershipId]
            .PatchAsync(new AadUserConversationMember { Roles = ["owner"] }, cancellationToken: cancellation);
        return true;
    }, cancellation);

    /// <summary>Archiving and its reverse run in the background at Teams; the answer is 202.</summary>
    public Task<bool> ArchiveAsync(string channelId, bool archived, CancellationToken cancellation) => calls.CallAsync(GraphTask.Archive, async graph =>
    {
        var channel = graph.Teams[options.TeamId].Channels[channelId];
        await (archived
            ? channel.Archive.PostAsync(new() { ShouldSetSpoSiteReadOnlyForMembers = false }, cancellationToken: cancellation)
            : channel.Unarchive.PostAsync(cancellationToken: cancellation));
        return true;
    }, cancellation);

    private AadUserConversationMember Owner(string userId) => new() { Roles = ["owner"], AdditionalData = Binding(userId) };

    private Dictionary<string, object> Binding(string userId) =>
        new() { [MemberBinding] = $"{options.BaseUri.TrimEnd('/')}/v1.0/users('{Guid.Parse(userId)}')" };

    private static GraphMember? Member(ConversationMember member) => member is AadUserConversationMember { Id: { } id, UserId: { } user } person
        ? new GraphMember(id, user, person.TenantId, person.Roles?.Contains("guest") == true, person.Roles?.Contains("owner") == true)
        : null;

    private static GraphChannel Channel(Channel channel) => new(
        channel.Id ?? "", channel.DisplayName ?? "", channel.Description,
        channel.MembershipType switch
        {
            ChannelMembershipType.Private => ChannelKind.Private,
            ChannelMembershipType.Shared => ChannelKind.Shared,
            _ => ChannelKind.Standard,
        },
        channel.WebUrl, channel.IsArchived == true);

    private static ChannelMembershipType TypeOf(ChannelKind kind) => kind switch
    {
        ChannelKind.Private => ChannelMembershipType.Private,
        ChannelKind.Shared => ChannelMembershipType.Shared,
        _ => ChannelMembershipType.Standard,
    };

    /// <summary>From <c>/teams('…')/operations('…')</c> or <c>/teams/…/operations/…</c>, in Content-Location or Location.</summary>
    private static string? OperationIn(HeadersInspectionHandlerOption headers)
    {
        var location = headers.ResponseHeaders.TryGetValue("Content-Location", out var content) ? content.FirstOrDefault()
            : headers.ResponseHeaders.TryGetValue("Location", out var other) ? other.FirstOrDefault() : null;
        var at = location?.LastIndexOf("operations", StringComparison.Ordinal) ?? -1;
        return at < 0 ? throw new UpstreamException(UpstreamFault.Transient, 202, "NoOperation")
            : Uri.UnescapeDataString(location![(at + "operations".Length)..]).Trim('/', '(', ')', '\'');
    }
}
