using System.Text;
using System.Text.Json;
using CareTeamBot.Service.Teams;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Graph;

/// <summary>Something that the bot does by Graph, and whether it may.</summary>
/// <param name="Name">What it does.</param>
/// <param name="Missing">What is missing, in words an administrator can act on; null where nothing is.</param>
/// <param name="WithoutIt">What happens then.</param>
/// <param name="IsAlwaysTold">What happens is told although nothing is missing.</param>
internal sealed record PreflightLine(
    Func<PreflightWords, string> Name, Func<PreflightWords, string>? Missing, Func<PreflightWords, string> WithoutIt, bool IsAlwaysTold = false);

/// <summary>
/// Looks whether Graph lets the bot do what it is meant to do: which permissions were granted (tenant-wide ones are in the
/// token, resource-specific ones are the team's), whether the team is there and the app in it. Changes nothing.
/// </summary>
internal sealed class Preflight(TeamGraph graph, IGraphTokens tokens, IOptions<BotOptions> bot, GraphOptions options)
{
    /// <summary>What each ability needs: any one of its permissions, the least first.</summary>
    private static readonly (Func<PreflightWords, string> Name, string[] AnyOf, Func<PreflightWords, string> WithoutIt)[] Abilities =
    [
        (w => w.SeeTeam, ["TeamSettings.Read.Group", "Team.ReadBasic.All", "Group.Read.All", "Group.ReadWrite.All"], w => w.NoChannels),
        (w => w.SeePeople, ["TeamMember.Read.Group", "TeamMember.Read.All", "Group.Read.All", "Group.ReadWrite.All"], w => w.NoChannels),
        (w => w.ListChannels, ["ChannelSettings.Read.Group", "Channel.ReadBasic.All", "ChannelSettings.Read.All", "ChannelSettings.ReadWrite.All"], w => w.NoChannels),
        (w => w.MakeChannels, ["Channel.Create.Group", "Channel.Create", "Group.ReadWrite.All"], w => w.ByHand),
        (w => w.PutApp, ["TeamsAppInstallation.ManageSelectedForTeam.All", "TeamsAppInstallation.ReadWriteForTeam.All"], w => w.StandardOnes),
        (w => w.DeleteChannels, ["Channel.Delete.Group", "Channel.Delete.All", "Group.ReadWrite.All"], w => w.EmptyLeft),
        (w => w.ChangeMembers, ["ChannelMember.ReadWrite.Group", "ChannelMember.ReadWrite.All"], w => w.ToldWhomToAdd),
        (w => w.FindFolder, ["File.Read.Group", "Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All"], w => w.MinutesOnCard),
        (w => w.StoreMinutes, ["Files.ReadWrite.All", "Sites.ReadWrite.All"], w => w.MinutesOnCard),
        (w => w.PutConferences, ["Calendars.ReadWrite"], w => w.NoCalendar),
        (w => w.Archive, ["ChannelSettings.ReadWrite.All"], w => w.NotArchived),
    ];

    /// <summary>The least permission for each ability.</summary>
    public static IEnumerable<string> Least => Abilities.Select(a => a.AnyOf[0]);

    public async Task<IReadOnlyList<PreflightLine>> LookAsync(CancellationToken cancellation)
    {
        IReadOnlyList<string> ofTenant;
        try
        {
            ofTenant = Roles(await tokens.GetTokenAsync(cancellation));
        }
        catch (UpstreamException)
        {
            return [new(w => w.Connection, w => w.NoToken, w => w.Alone)];
        }

        var (app, ofTeam) = await InTeamAsync(cancellation);
        return [new(w => w.Connection, null, w => w.Alone), await TeamAsync(cancellation), app, .. Abilities.Select(a => Line(a, ofTenant, ofTeam)), Kinds()];
    }

    private static PreflightLine Line(
        (Func<PreflightWords, string> Name, string[] AnyOf, Func<PreflightWords, string> WithoutIt) ability, IReadOnlyList<string> ofTenant, IReadOnlyList<string> ofTeam)
    {
        var least = ability.AnyOf[0];
        return new(ability.Name, ability.AnyOf.Any(p => ofTenant.Contains(p) || ofTeam.Contains(p)) ? null
            : least.EndsWith(".Group", StringComparison.Ordinal) ? w => w.NotOfTeam(least)
            : w => w.NotOfTenant(least), ability.WithoutIt);
    }

    private async Task<PreflightLine> TeamAsync(CancellationToken cancellation)
    {
        try
        {
            var team = await graph.TeamAsync(cancellation);
            return Team(team.IsArchived ? w => w.TeamArchived : null);
        }
        catch (GraphRefusedException e)
        {
            return Team(e.Status == 403 ? null : w => w.TeamUnknown);
        }
        catch (UpstreamException e)
        {
            return Team(Passing(e));
        }
    }

    private async Task<(PreflightLine App, IReadOnlyList<string> Grants)> InTeamAsync(CancellationToken cancellation)
    {
        try
        {
            var installed = await graph.InstalledAppAsync(bot.Value.MicrosoftAppId ?? "", cancellation);
            var grants = await graph.GrantsAsync(bot.Value.MicrosoftAppId ?? "", cancellation);
            return (App(installed is null ? w => w.AppAway : null), grants);
        }
        catch (GraphRefusedException)
        {
            return (App(w => w.AppsUnseen), []);
        }
        catch (UpstreamException e)
        {
            return (App(Passing(e)), []);
        }
    }

    private static PreflightLine Team(Func<PreflightWords, string>? missing) => new(w => w.Team, missing, w => w.Alone);

    private static PreflightLine App(Func<PreflightWords, string>? missing) => new(w => w.App, missing, w => w.Alone);

    /// <summary>What no permission tells: tenant settings that show when a channel is made.</summary>
    private PreflightLine Kinds()
    {
        var first = ChannelKinds.Order(options.ChannelKind, bot.Value.AllowedTenants.Count > 1, isGuest: false)[0];
        return new(w => w.Kinds, null, options.ChannelKind == ChannelWish.Standard ? w => w.Standard : w => w.Tried(first), IsAlwaysTold: true);
    }

    private static Func<PreflightWords, string> Passing(UpstreamException e) => e.Status == 401 ? w => w.TokenRefused : w => w.NoAnswer(e.Status);

    /// <summary>The application permissions in an access token. A token that can't be read has none that are known.</summary>
    private static IReadOnlyList<string> Roles(string token)
    {
        try
        {
            var part = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
            using var claims = JsonDocument.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(part.PadRight((part.Length + 3) / 4 * 4, '='))));
            return claims.RootElement.TryGetProperty("roles", out var roles) ? [.. roles.EnumerateArray().Select(r => r.GetString() ?? "")] : [];
        }
        catch (Exception e) when (e is FormatException or JsonException or IndexOutOfRangeException or InvalidOperationException)
        {
            return [];
        }
    }
}
