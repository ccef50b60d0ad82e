using CareTeamBot.Cards.Schema;
using CareTeamBot.Service.Teams.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// The names in an activity as they can be seen, made so once before anything reads them: a name may hold letters that turn the
/// direction of writing, or nothing but letters without a shape. One in which there is nothing to see counts as not told.
/// </summary>
internal static class ActivityNames
{
    public static Activity WithSeenNames(this Activity activity) => activity with
    {
        From = Seen(activity.From),
        Conversation = activity.Conversation is { Name: not null } conversation ? conversation with { Name = Seen(conversation.Name) } : activity.Conversation,
        ChannelData = activity.ChannelData is { } data ? Seen(data) : null,
        Entities = activity.Entities is { } entities && entities.Any(e => e?.Mentioned?.Name is not null) ? [.. entities.Select(Seen)] : activity.Entities,
        MembersAdded = Seen(activity.MembersAdded),
        MembersRemoved = Seen(activity.MembersRemoved),
    };

    // Who names a person in the text is found by the mention's own words, which stay as they are.
    private static Entity Seen(Entity entity) => entity?.Mentioned is null ? entity! : entity with { Mentioned = Seen(entity.Mentioned) };

    private static ChannelAccount? Seen(ChannelAccount? account) =>
        account?.Name is { } name && Seen(name) is var seen && seen != name ? account with { Name = seen } : account;

    private static IReadOnlyList<ChannelAccount>? Seen(IReadOnlyList<ChannelAccount>? accounts) =>
        accounts is null ? null : [.. accounts.Select(account => Seen(account)!)];

    private static TeamsChannelData Seen(TeamsChannelData data) =>
        data.Channel?.Name is null && data.Settings?.SelectedChannel?.Name is null ? data : data with
        {
            Channel = Seen(data.Channel),
            Settings = data.Settings is { } settings ? settings with { SelectedChannel = Seen(settings.SelectedChannel) } : null,
        };

    private static ChannelInfo? Seen(ChannelInfo? channel) => channel is { Name: not null } ? channel with { Name = Seen(channel.Name) } : channel;

    private static string? Seen(string? name) => PlainText.Name(name) is { Length: > 0 } seen ? seen : null;
}
