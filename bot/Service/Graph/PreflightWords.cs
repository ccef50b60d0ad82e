using System.Globalization;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Service.Graph;

/// <summary>What an administrator is told about Graph: what the bot does by it, what is missing, and what happens then.</summary>
internal readonly struct PreflightWords(Locale locale)
{
    public static PreflightWords In(Locale locale) => new(locale);

    public string Connection => locale.Of("Microsoft Graph につながる", "reach Microsoft Graph");
    public string Team => locale.Of("ケースのチームがある", "the team for cases is there");
    public string App => locale.Of("アプリがチームに入っている", "the app is in the team");
    public string SeeTeam => locale.Of("チームを見る", "see the team");
    public string SeePeople => locale.Of("チームの人を見る", "see who is in the team");
    public string ListChannels => locale.Of("チャネルの一覧を見る", "list channels");
    public string MakeChannels => locale.Of("チャネルをつくる", "make channels");
    public string PutApp => locale.Of("アプリをチャネルに入れる", "put the app into a private or shared channel");
    public string DeleteChannels => locale.Of("空のチャネルを消す", "delete a channel that did not work out");
    public string ChangeMembers => locale.Of("チャネルのメンバーを変える", "add and remove members of a channel");
    public string FindFolder => locale.Of("チャネルのフォルダーを見つける", "find a channel's files folder");
    public string StoreMinutes => locale.Of("議事録を置く", "store minutes");
    public string PutConferences => locale.Of("会議を予定表に入れる", "put conferences into calendars");
    public string Archive => locale.Of("チャネルをアーカイブする", "archive channels");
    public string Kinds => locale.Of("チャネルの種類", "kinds of channels");

    // What happens without it
    public string Alone => locale.Of("ボットは、人がつくったチャネルで動きます。", "The bot works in channels that people make.");
    public string NoChannels => locale.Of("チャネルを自動でつくりません。", "No channels are made.");
    public string ByHand => locale.Of("始めた方に、手でつくる方法をお知らせします。", "Whoever begins a case is told how to make one by hand.");
    public string StandardOnes => locale.Of(
        "標準チャネルになります（チームの全員に見えます）。",
        "Channels become standard ones, which everybody in the team sees.");
    public string EmptyLeft => locale.Of(
        "使えなかった空のチャネルが残り、名前をお知らせします。",
        "An empty channel may be left over, and is named.");
    public string ToldWhomToAdd => locale.Of("コーディネーターに、入れる方をお知らせします。", "The coordinator is told whom to add.");
    public string MinutesOnCard => locale.Of("議事録は会議のカードだけになります。", "Minutes are on the conference's card alone.");
    public string NoCalendar => locale.Of("会議は、予定表に入りません。", "Conferences are in no calendar.");
    public string NotArchived => locale.Of("終わったケースのチャネルは、そのまま残ります。", "Channels of closed cases stay as they are.");
    public string Standard => locale.Of("標準チャネルをつくります。", "Standard channels are made.");
    public string Tried(ChannelKind kind) => locale.IsJa
        ? $"{Kind(kind)}を先に試します。テナントの設定（Teams 管理センターの「Teams ポリシー」）で止められていれば、標準チャネルになり、始めた方にお知らせします。"
        : $"A {Kind(kind)} is tried first. Where a tenant setting (Teams admin centre, Teams policies) forbids it, the channel becomes a standard one, and whoever begins the case is told.";

    // What is missing
    public string Off => locale.Of("Graph:Enabled は false です。", "Graph:Enabled is false. ") + Alone;
    public string NoToken => locale.Of(
        "トークンをもらえません。MicrosoftAppId・MicrosoftAppPassword・MicrosoftAppTenantId（またはマネージド ID）と、ネットワークを確かめてください。",
        "No token. Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId (or the managed identity), and the network.");
    public string TokenRefused => locale.Of(
        "トークンが受け付けられません。アプリの登録がこのテナントにあり、管理者の同意があるかを確かめてください。",
        "The token is not accepted. Check that the app is registered in this tenant and has admin consent.");
    public string NoAnswer(int? status) => locale.IsJa
        ? $"いま返事がありません（{status?.ToString(CultureInfo.InvariantCulture) ?? "-"}）。しばらくして、もう一度試してください。"
        : "There is no answer now. Try again later.";
    public string NotOfTeam(string permission) => locale.IsJa
        ? $"権限 {permission} がありません。チームの所有者がアプリを入れなおして同意するか、テナントのリソース固有の同意（RSC）の設定を管理者が許可してください。"
        : $"The permission {permission} is missing. An owner of the team should add the app again and consent, or an administrator should allow resource-specific consent (RSC) in the tenant.";
    public string NotOfTenant(string permission) => locale.IsJa
        ? $"アプリケーションの許可 {permission} がありません。Microsoft Entra 管理センターの「アプリの登録 > API のアクセス許可」で足し、管理者の同意を与えてください。"
        : $"The application permission {permission} is missing. Add it under App registrations > API permissions in the Microsoft Entra admin centre, and grant admin consent.";
    public string TeamArchived => locale.Of(
        "チームがアーカイブされています。Teams 管理センターで戻してください。",
        "The team is archived. Restore it in the Teams admin centre.");
    public string TeamUnknown => locale.Of(
        "Graph:TeamId のチームが見つかりません。チームのグループ ID か、テナント（MicrosoftAppTenantId）を確かめてください。",
        "The team of Graph:TeamId is not found. Check the team's group id, or the tenant (MicrosoftAppTenantId).");
    public string AppAway => locale.Of(
        "アプリがチームに入っていません。チームの所有者が、Teams の「アプリ」から入れてください。",
        "The app is not in the team. An owner of the team should add it under Apps in Teams.");
    public string AppsUnseen => locale.Of(
        "チームに入っているアプリを見られません。権限 TeamsAppInstallation.Read.Group に、チームの所有者が（アプリを入れて）同意してください。",
        "The team's apps can't be seen. An owner of the team should add the app, and consent to TeamsAppInstallation.Read.Group.");

    private string Kind(ChannelKind kind) => kind switch
    {
        ChannelKind.Shared => locale.Of("共有チャネル", "shared channel"),
        ChannelKind.Private => locale.Of("プライベート チャネル", "private channel"),
        _ => locale.Of("標準チャネル", "standard channel"),
    };
}
