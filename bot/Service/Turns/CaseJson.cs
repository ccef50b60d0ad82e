using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Protocol;

namespace CareTeamBot.Service.Turns;

/// <summary>Stored shapes to bytes and back. Japanese is written as itself: half the bytes, and an administrator can read it.</summary>
internal static class CaseJson
{
    public static CaseJsonContext Context { get; } = new(new JsonSerializerOptions(CaseJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, typeof(T), Context);

    public static T Read<T>(ReadOnlyMemory<byte> json) where T : class =>
        (T?)JsonSerializer.Deserialize(json.Span, typeof(T), Context)
        ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}

/// <summary>
/// The stored shapes of heads, events and intents. Shapes may grow by optional members; a member is never renamed or
/// given another meaning (a test holds a snapshot of each).
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(CaseHead))]
[JsonSerializable(typeof(Intent))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(CaseEvent.CaseOpened))]
[JsonSerializable(typeof(CaseEvent.CaseClosed))]
[JsonSerializable(typeof(CaseEvent.GoalSet))]
[JsonSerializable(typeof(CaseEvent.CoordinatorNamed))]
[JsonSerializable(typeof(CaseEvent.ParticipantSet))]
[JsonSerializable(typeof(CaseEvent.ParticipantLeft))]
[JsonSerializable(typeof(CaseEvent.AgencyAdded))]
[JsonSerializable(typeof(CaseEvent.AgencyHoursSet))]
[JsonSerializable(typeof(CaseEvent.QuestionWatched))]
[JsonSerializable(typeof(CaseEvent.QuestionAsked))]
[JsonSerializable(typeof(CaseEvent.QuestionNudged))]
[JsonSerializable(typeof(CaseEvent.QuestionWidened))]
[JsonSerializable(typeof(CaseEvent.ConsultOpened))]
[JsonSerializable(typeof(CaseEvent.CouncilOpened))]
[JsonSerializable(typeof(CaseEvent.CouncilReminded))]
[JsonSerializable(typeof(CaseEvent.QuestionPassed))]
[JsonSerializable(typeof(CaseEvent.AnswerPromised))]
[JsonSerializable(typeof(CaseEvent.PromiseLapsed))]
[JsonSerializable(typeof(CaseEvent.QuestionAnswered))]
[JsonSerializable(typeof(CaseEvent.QuestionReopened))]
[JsonSerializable(typeof(CaseEvent.ConsultChosen))]
[JsonSerializable(typeof(CaseEvent.CouncilDrafted))]
[JsonSerializable(typeof(CaseEvent.QuestionReseated))]
[JsonSerializable(typeof(CaseEvent.QuestionPlaced))]
[JsonSerializable(typeof(CaseEvent.QuestionClosed))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;
