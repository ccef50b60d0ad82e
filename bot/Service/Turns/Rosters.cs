using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Turns;

/// <summary>Everybody in a channel, at the moment at which the channel began to tell.</summary>
internal sealed record Roster(ImmutableDictionary<string, TeamsChannelAccount> Members, DateTimeOffset AsOf)
{
    public ImmutableHashSet<MemberId> Ids => [.. Members.Keys.Select(id => new MemberId(id))];

    public Presence Presence => new(Ids, [.. Members.Values.Where(m => m.IsGuest()).Select(m => new MemberId(m.Id!))]);
}

/// <summary>Asks a channel who is in it, now. What Teams does not say in time, or not completely, is no answer.</summary>
internal sealed class Rosters(ITeamsConnector connector, IOptions<BotOptions> options, TimeProvider clock)
{
    /// <summary>How long an answer to somebody may be held up by the question.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly HashSet<string> tenants = new(options.Value.AllowedTenants, StringComparer.OrdinalIgnoreCase);

    /// <summary>The whole roster; null where the channel can't be asked, does not answer in time, or tells half of it.</summary>
    public async Task<Roster?> ReadAsync(CaseAddress channel, CancellationToken cancellation)
    {
        var asOf = clock.GetUtcNow();
        var members = ImmutableDictionary.CreateBuilder<string, TeamsChannelAccount>(StringComparer.Ordinal);
        return await InTimeAsync(ReadAllAsync, cancellation);

        async Task<Roster?> ReadAllAsync(CancellationToken limited)
        {
            await foreach (var member in connector.GetMembersAsync(channel.Thread(null), limited))
            {
                if (string.IsNullOrEmpty(member.Id))
                    return null;

                members[member.Id] = member;
            }

            return members.Count == 0 ? null : new Roster(members.ToImmutable(), asOf);
        }
    }

    /// <summary>
    /// What the channel says of somebody who was named. The name is the roster's, not the one in the mention. Who is not in
    /// the channel is looked for in its team, for the name and the organisation alone.
    /// </summary>
    public async Task<NamedPerson> FindAsync(CaseAddress channel, NamedPerson named, string language, CancellationToken cancellation)
    {
        // An id that can't be part of an address is nobody's.
        if (named.Id.Value.Trim('.').Length == 0)
            return new NamedPerson.Outside(new Actor(named.Id, named.Name, language));

        return await InTimeAsync(FindAsync, cancellation) ?? new NamedPerson.Unasked(named.Id, named.Name);

        async Task<NamedPerson?> FindAsync(CancellationToken limited)
        {
            var member = await MemberAsync(channel.Thread(null), named.Id, limited);
            var known = member ?? (channel.TeamId is { } team && team != channel.ChannelId
                ? await MemberAsync(channel.Thread(null) with { ConversationId = team }, named.Id, limited)
                : null);
            var person = new Actor(new(known?.Id ?? named.Id), known?.Name is { Length: > 0 } name ? name : named.Name, language);
            return known is not null && !IsServed(known) ? new NamedPerson.NotServed(person.Id, person.Name)
                : member is not null ? new NamedPerson.Member(person)
                : new NamedPerson.Outside(person);
        }
    }

    /// <summary>Null where the channel says that there is none.</summary>
    private async Task<TeamsChannelAccount?> MemberAsync(TeamsConversation where, string id, CancellationToken cancellation)
    {
        try
        {
            var member = await connector.GetMemberAsync(where, id, cancellation);
            return string.IsNullOrEmpty(member?.Id) ? null : member;
        }
        catch (UpstreamException e) when (e.Fault == UpstreamFault.Rejected)
        {
            // An id of a shape that the channel does not know.
            return null;
        }
    }

    /// <summary>Where tenants are listed, a person who comes with none is of none.</summary>
    private bool IsServed(TeamsChannelAccount member) =>
        tenants.Count == 0 || (member.TenantId is { } tenant && tenants.Contains(tenant));

    private async Task<T?> InTimeAsync<T>(Func<CancellationToken, Task<T?>> ask, CancellationToken cancellation) where T : class
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = clock.CreateTimer(_ => limited.Cancel(), null, Patience, Timeout.InfiniteTimeSpan);
        try
        {
            return await ask(limited.Token);
        }
        catch (Exception e) when (e is UpstreamException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }
}
