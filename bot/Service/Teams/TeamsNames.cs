namespace CareTeamBot.Service.Teams;

/// <summary>Names of invokes that the bot answers; the SDK has them in its code alone.</summary>
internal static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string FileConsent = "fileConsent/invoke";
    public const string FetchTask = "composeExtension/fetchTask";
    public const string Query = "composeExtension/query";
    public const string SubmitAction = "composeExtension/submitAction";
}

/// <summary>Values of <see cref="Microsoft.Bot.Schema.ConversationAccount.ConversationType"/>.</summary>
internal static class ConversationTypes
{
    public const string Personal = "personal";
    public const string Channel = "channel";
}

/// <summary>Content types on the wire that no type of the SDK names.</summary>
internal static class ContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string ActivityMessage = "application/vnd.microsoft.activity.message";
}
