using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CareTeamBot.Cards.Schema;

namespace CareTeamBot.Service.Teams.Schema;

/// <summary>How the protocol's JSON is read and written.</summary>
internal static class Wire
{
    /// <summary>The protocol's types.</summary>
    public static ProtocolJson Json => ProtocolJson.Default;

    /// <summary>Japanese is written as it is, not as escapes: the channel's size limit counts them.</summary>
    public static RawJson Raw<T>(T value, JsonTypeInfo<T> type) => new(RelaxedJson.Write(value, type));

    /// <summary>Reads a payload, all of whose texts are whole; null where it has another shape.</summary>
    public static T? TryRead<T>(JsonElement value, JsonTypeInfo<T> type) where T : class
    {
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        try
        {
            return WholeText.Of(value).Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivityInput))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
[JsonSerializable(typeof(InvokeError))]
[JsonSerializable(typeof(MessagingExtensionAction))]
[JsonSerializable(typeof(FileConsentCard))]
[JsonSerializable(typeof(FileConsentResponse))]
[JsonSerializable(typeof(FileInfoCard))]
[JsonSerializable(typeof(MessagingExtensionQuery))]
[JsonSerializable(typeof(MessagingExtensionResponse))]
[JsonSerializable(typeof(TaskModuleResponse))]
[JsonSerializable(typeof(TaskModuleTaskInfo))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(TeamsChannelAccount))]
[JsonSerializable(typeof(PagedMembersResult))]
[JsonSerializable(typeof(TeamInfo))]
[JsonSerializable(typeof(ConversationList))]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(TeamsConversation))]
[JsonSerializable(typeof(string))]
internal sealed partial class ProtocolJson : JsonSerializerContext;
