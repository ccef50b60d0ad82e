namespace CareTeamBot.Service.Teams.Schema;

/// <summary>The activity types that the bot knows; the channel may send others at any time.</summary>
internal static class ActivityTypes
{
    public const string Message = "message";
    public const string MessageUpdate = "messageUpdate";
    public const string MessageDelete = "messageDelete";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
}

/// <summary>Names of invokes (<see cref="Activity.Name"/>) that the bot answers.</summary>
internal static class InvokeNames
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    public const string FileConsent = "fileConsent/invoke";
    public const string FetchTask = "composeExtension/fetchTask";
    public const string Query = "composeExtension/query";
    public const string SubmitAction = "composeExtension/submitAction";
}

/// <summary>Values of <see cref="ConversationAccount.ConversationType"/>.</summary>
internal static class ConversationTypes
{
    public const string Personal = "personal";
    public const string Channel = "channel";
}

/// <summary>Content types on the wire.</summary>
internal static class ContentTypes
{
    public const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    public const string ThumbnailCard = "application/vnd.microsoft.card.thumbnail";
    public const string ActivityMessage = "application/vnd.microsoft.activity.message";
    public const string Error = "application/vnd.microsoft.error";
    public const string FileConsent = "application/vnd.microsoft.teams.card.file.consent";
    public const string FileInfo = "application/vnd.microsoft.teams.card.file.info";
}
