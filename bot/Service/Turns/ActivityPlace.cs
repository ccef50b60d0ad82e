using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>Where an activity happened.</summary>
internal static class ActivityPlace
{
    public static CaseAddress Place(this Activity activity)
    {
        var (channel, team) = (activity.TeamsData()?.Channel, activity.TeamsData()?.Team);
        var personal = activity.Conversation is { ConversationType: ConversationTypes.Personal, IsGroup: not true };
        return new CaseAddress
        {
            ServiceUrl = activity.ServiceUrl ?? "",
            TenantId = activity.TenantId(),
            ChannelId = personal ? activity.Conversation?.Id ?? "" : channel?.Id ?? activity.Address().ChannelId,
            ChannelName = (channel?.Name ?? activity.Conversation?.Name) is { } name ? InputLimits.Name(name) : null,
            TeamId = team?.Id,
            BotId = activity.Recipient?.Id,
            BotName = activity.Recipient?.Name is { } bot ? InputLimits.Name(bot) : null,
            IsPersonal = personal,
            IsThreaded = !personal && (channel?.Id is not null || activity.Conversation?.ConversationType == ConversationTypes.Channel
                || activity.Address().RootId is not null),
        };
    }
}
