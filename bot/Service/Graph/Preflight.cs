using System.Text;
using System.Text.Json;
using CareTeamBot.Cards.Openings;
using CareTeamBot.Service.Teams;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Graph;

/// <summary>Something that the bot does by Graph, and whether it may.</summary>
/// <param name="Name">In Japanese, then in English.</param>
/// <param name="Missing">What is missing, in Japanese and English and in words an administrator can act on; null where nothing is.</param>
/// <param name="WithoutIt">What happens then.</param>
internal sealed record PreflightLine((string Ja, string En) Name, (string Ja, string En)? Missing, (string Ja, string En) WithoutIt);

/// <summary>
/// Looks whether Graph lets the bot do what it is meant to do: which permissions were granted (tenant-wide ones are in the
/// token, resource-specific ones are the team's), whether the team is there and the app in it. Changes nothing.
/// </summary>
internal sealed class Preflight(TeamGraph graph, IGraphTokens tokens, IOptions<BotOptions> bot, GraphOptions options)
{
    /// <summary>What each ability needs: any one of its permissions, the least first.</summary>
    private static readonly (string Ja, string En, string[] AnyOf, string Ja2, string En2)[] Abilities =
    [
        ("チームを見る", "see the team", ["TeamSettings.Read.Group", "Team.ReadBasic.All", "Group.Read.All", "Group.ReadWrite.All"], "チャネルを自動でつくりません。", "No channels are made."),
        ("チームの人を見る", "see who is in the team", ["TeamMember.Read.Group", "TeamMember.Read.All", "Group.Read.All", "Group.ReadWrite.All"], "チャネルを自動でつくりません。", "No channels are made."),
        ("チャネルの一覧を見る", "list channels", ["ChannelSettings.Read.Group", "Channel.ReadBasic.All", "ChannelSettings.Read.All", "ChannelSettings.ReadWrite.All"], "チャネルを自動でつくりません。", "No channels are made."),
        ("チャネルをつくる", "make channels", ["Channel.Create.Group", "Channel.Create", "Group.ReadWrite.All"], "始めた方に、手でつくる方法をお知らせします。", "Whoever begins a case is told how to make one by hand."),
        ("アプリをチャネルに入れる", "put the app into a private or shared channel", ["TeamsAppInstallation.ManageSelectedForTeam.All", "TeamsAppInstallation.ReadWriteForTeam.All"], "標準チャネルになります（チームの全員に見えます）。", "Channels become standard ones, which everybody in the team sees."),
        ("空のチャネルを消す", "delete a channel that did not work out", ["Channel.Delete.Group", "Channel.Delete.All", "Group.ReadWrite.All"], "使えなかった空のチャネルが残り、名前をお知らせします。", "An empty channel may be left over, and is named."),
        ("チャネルのメンバーを変える", "add and remove members of a channel", ["ChannelMember.ReadWrite.Group", "ChannelMember.ReadWrite.All"], "コーディネーターに、入れる方をお知らせします。", "The coordinator is told whom to add."),
        ("チャネルのフォルダーを見つける", "find a channel's files folder", ["File.Read.Group", "Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All"], "議事録は会議のカードだけになります。", "Minutes are on the conference's card alone."),
        ("議事録を置く", "store minutes", ["Files.ReadWrite.All", "Sites.ReadWrite.All"], "議事録は会議のカードだけになります。", "Minutes are on the conference's card alone."),
        ("会議を予定表に入れる", "put conferences into calendars", ["Calendars.ReadWrite"], "会議は、予定表に入りません。", "Conferences are in no calendar."),
        ("チャネルをアーカイブする", "archive channels", ["ChannelSettings.ReadWrite.All"], "終わったケースのチャネルは、そのまま残ります。", "Channels of closed cases stay as they are."),
    ];

    /// <summary>The least permission for each ability.</summary>
    public static IEnumerable<string> Least => Abilities.Select(a => a.AnyOf[0]);

    private static readonly (string Ja, string En) Connection = ("Microsoft Graph につながる", "reach Microsoft Graph");
    private static readonly (string Ja, string En) Team = ("ケースのチームがある", "the team for cases is there");
    private static readonly (string Ja, string En) App = ("アプリがチームに入っている", "the app is in the team");
    private static readonly (string Ja, string En) Alone = ("ボットは、人がつくったチャネルで動きます。", "The bot works in channels that people make.");

    public async Task<IReadOnlyList<PreflightLine>> LookAsync(CancellationToken cancellation)
    {
        IReadOnlyList<string> ofTenant;
        try
        {
            ofTenant = Roles(await tokens.GetTokenAsync(cancellation).ConfigureAwait(false));
        }
        catch (UpstreamException)
        {
            return [new(Connection, (
                "トークンをもらえません。MicrosoftAppId・MicrosoftAppPassword・MicrosoftAppTenantId（またはマネージド ID）と、ネットワークを確かめてください。",
                "No token. Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId (or the managed identity), and the network."), Alone)];
        }

        var (app, ofTeam) = await InTeamAsync(cancellation).ConfigureAwait(false);
        return [new(Connection, null, Alone), await TeamAsync(cancellation).ConfigureAwait(false), app, .. Abilities.Select(a => Line(a, ofTenant, ofTeam)), Kinds()];
    }

    private static PreflightLine Line((string Ja, string En, string[] AnyOf, string Ja2, string En2) ability, IReadOnlyList<string> ofTenant, IReadOnlyList<string> ofTeam)
    {
        var least = ability.AnyOf[0];
        var missing = ability.AnyOf.Any(p => ofTenant.Contains(p) || ofTeam.Contains(p)) ? ((string, string)?)null
            : least.EndsWith(".Group", StringComparison.Ordinal)
                ? ($"権限 {least} がありません。チームの所有者がアプリを入れなおして同意するか、テナントのリソース固有の同意（RSC）の設定を管理者が許可してください。",
                   $"The permission {least} is missing. An owner of the team should add the app again and consent, or an administrator should allow resource-specific consent (RSC) in the tenant.")
                : ($"アプリケーションの許可 {least} がありません。Microsoft Entra 管理センターの「アプリの登録 > API のアクセス許可」で足し、管理者の同意を与えてください。",
                   $"The application permission {least} is missing. Add it under App registrations > API permissions in the Microsoft Entra admin centre, and grant admin consent.");
        return new((ability.Ja, ability.En), missing, (ability.Ja2, ability.En2));
    }

    private async Task<PreflightLine> TeamAsync(CancellationToken cancellation)
    {
        try
        {
            return new(Team, (await graph.TeamAsync(cancellation).ConfigureAwait(false)).IsArchived
                ? ("チームがアーカイブされています。Teams 管理センターで戻してください。", "The team is archived. Restore it in the Teams admin centre.")
                : null, Alone);
        }
        catch (GraphRefusedException e)
        {
            return new(Team, e.Status == 403 ? null : (
                "Graph:TeamId のチームが見つかりません。チームのグループ ID か、テナント（MicrosoftAppTenantId）を確かめてください。",
                "The team of Graph:TeamId is not found. Check the team's group id, or the tenant (MicrosoftAppTenantId)."), Alone);
        }
        catch (UpstreamException e)
        {
            return new(Team, Passing(e), Alone);
        }
    }

    private async Task<(PreflightLine App, IReadOnlyList<string> Grants)> InTeamAsync(CancellationToken cancellation)
    {
        try
        {
            var installed = await graph.InstalledAppAsync(bot.Value.MicrosoftAppId ?? "", cancellation).ConfigureAwait(false);
            var grants = await graph.GrantsAsync(bot.Value.MicrosoftAppId ?? "", cancellation).ConfigureAwait(false);
            return (new(App, installed is not null ? null : (
                "アプリがチームに入っていません。チームの所有者が、Teams の「アプリ」から入れてください。",
                "The app is not in the team. An owner of the team should add it under Apps in Teams."), Alone), grants);
        }
        catch (GraphRefusedException)
        {
            return (new(App, (
                "チームに入っているアプリを見られません。権限 TeamsAppInstallation.Read.Group に、チームの所有者が（アプリを入れて）同意してください。",
                "The team's apps can't be seen. An owner of the team should add the app, and consent to TeamsAppInstallation.Read.Group."), Alone), []);
        }
        catch (UpstreamException e)
        {
            return (new(App, Passing(e), Alone), []);
        }
    }

    /// <summary>What no permission tells: tenant settings that show when a channel is made.</summary>
    private PreflightLine Kinds() => new(
        ("チャネルの種類", "kinds of channels"), null,
        options.Wish == ChannelWish.Standard ? ("標準チャネルをつくります。", "Standard channels are made.")
        : ($"{Kind("ja")}を先に試します。テナントの設定（Teams 管理センターの「Teams ポリシー」）で止められていれば、標準チャネルになり、始めた方にお知らせします。",
           $"A {Kind("en")} is tried first. Where a tenant setting (Teams admin centre, Teams policies) forbids it, the channel becomes a standard one, and whoever begins the case is told."));

    private string Kind(string language) => ChannelKinds.Order(options.Wish, bot.Value.AllowedTenants.Count > 1, isGuest: false)[0] switch
    {
        ChannelKind.Shared => language == "ja" ? "共有チャネル" : "shared channel",
        ChannelKind.Private => language == "ja" ? "プライベート チャネル" : "private channel",
        _ => language == "ja" ? "標準チャネル" : "standard channel",
    };

    private static (string, string) Passing(UpstreamException e) => e.Status == 401
        ? ("トークンが受け付けられません。アプリの登録がこのテナントにあり、管理者の同意があるかを確かめてください。", "The token is not accepted. Check that the app is registered in this tenant and has admin consent.")
        : ($"いま返事がありません（{e.Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-"}）。しばらくして、もう一度試してください。", "There is no answer now. Try again later.");

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
