using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Updates;
using CareTeamBot.Service.Retention;
using CareTeamBot.Service.Teams;

namespace CareTeamBot.Service.Turns;

/// <summary>Stored shapes to bytes and back. Japanese is written as itself: half the bytes, and an administrator can read it.</summary>
internal static class CaseJson
{
    /// <summary>The kinds of items that a head may hold, under names of our own.</summary>
    private static readonly (string Name, Type Type)[] Kinds =
    [
        ("goalCheck", typeof(GoalCheck)),
        ("role", typeof(RoleItem)),
        ("update", typeof(UpdateItem)),
        ("advice", typeof(AdviceItem)),
        ("intake", typeof(IntakeItem)),
        ("errand", typeof(ErrandItem)),
        ("handoff", typeof(HandoffItem)),
        ("lifeStage", typeof(LifeStagePrompt)),
        ("conference", typeof(ConferenceItem)),
        ("conferenceCheck", typeof(ConferenceCheck)),
    ];

    private static readonly JsonSerializerOptions Options = new(CaseJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = CaseJsonContext.Default.WithAddedModifier(TellKinds),
    };

    /// <summary>Writes with the code that is generated for each type, which knows no kinds: items it leaves to the options above.</summary>
    private static readonly CaseJsonContext Generated = new(new(CaseJsonContext.Default.Options) { Converters = { new ItemJson(), new HoursJson() } });

    public static byte[] Write<T>(T value) where T : class => RelaxedJson.Write(value, (JsonTypeInfo<T>)Generated.GetTypeInfo(typeof(T))!);

    public static byte[] Write(object value, Type type) => JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(type));

    public static T Read<T>(ReadOnlyMemory<byte> json) where T : class =>
        (T?)Read(json, typeof(T)) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    public static object? Read(ReadOnlyMemory<byte> json, Type type) => JsonSerializer.Deserialize(json.Span, Options.GetTypeInfo(type));

    private static void TellKinds(JsonTypeInfo type)
    {
        if (type.Type != typeof(CareItem))
        {
            return;
        }

        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "kind" };
        foreach (var (name, kind) in Kinds)
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, name));
        }
    }

    /// <summary>
    /// The default hours are written as null, which is read as <see cref="WeeklyHours.Default"/>: every act writes the
    /// whole head, and these are some 220 bytes of it for each agency.
    /// </summary>
    private sealed class HoursJson : JsonConverter<WeeklyHours>
    {
        public override WeeklyHours? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<WeeklyHours>(ref reader, Options);

        public override void Write(Utf8JsonWriter writer, WeeklyHours value, JsonSerializerOptions options)
        {
            if (value.Equals(WeeklyHours.Default))
                writer.WriteNullValue();
            else
                JsonSerializer.Serialize(writer, value, Options);
        }
    }

    private sealed class ItemJson : JsonConverter<CareItem>
    {
        public override CareItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<CareItem>(ref reader, Options);

        public override void Write(Utf8JsonWriter writer, CareItem value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, Options);
    }
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
[JsonSerializable(typeof(WeeklyHours), GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CareItem), GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Intent))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(TeamsConversation))]
[JsonSerializable(typeof(CaseEvent.CaseOpened))]
[JsonSerializable(typeof(CaseEvent.CaseClosed))]
[JsonSerializable(typeof(CaseEvent.MunicipalitySet))]
[JsonSerializable(typeof(CaseEvent.CaseHeld))]
[JsonSerializable(typeof(CaseEvent.CaseReleased))]
[JsonSerializable(typeof(CaseEvent.CaseKept))]
[JsonSerializable(typeof(CaseEvent.CaseDeleted))]
[JsonSerializable(typeof(CaseEvent.CasePurged))]
[JsonSerializable(typeof(CaseEvent.ChannelLost))]
[JsonSerializable(typeof(CaseEvent.ChannelMissed))]
[JsonSerializable(typeof(CaseEvent.ChannelFound))]
[JsonSerializable(typeof(CaseEvent.PostUnwatched))]
[JsonSerializable(typeof(CaseEvent.GoalSet))]
[JsonSerializable(typeof(GoalCheck))]
[JsonSerializable(typeof(CaseEvent.GoalCheckPlanned))]
[JsonSerializable(typeof(CaseEvent.GoalCheckAsked))]
[JsonSerializable(typeof(CaseEvent.GoalCheckMoved))]
[JsonSerializable(typeof(RoleItem))]
[JsonSerializable(typeof(CaseEvent.RoleProposed))]
[JsonSerializable(typeof(CaseEvent.RoleNudged))]
[JsonSerializable(typeof(CaseEvent.RoleDeclined))]
[JsonSerializable(typeof(CaseEvent.RolePutTo))]
[JsonSerializable(typeof(CaseEvent.RoleGapped))]
[JsonSerializable(typeof(CaseEvent.RoleGapReminded))]
[JsonSerializable(typeof(CaseEvent.RoleAccepted))]
[JsonSerializable(typeof(CaseEvent.RoleKept))]
[JsonSerializable(typeof(CaseEvent.RoleReminded))]
[JsonSerializable(typeof(CaseEvent.RoleReported))]
[JsonSerializable(typeof(CaseEvent.RoleReopened))]
[JsonSerializable(typeof(CaseEvent.RoleEnded))]
[JsonSerializable(typeof(CaseEvent.CoverSet))]
[JsonSerializable(typeof(CaseEvent.CoverEnded))]
[JsonSerializable(typeof(UpdateItem))]
[JsonSerializable(typeof(CaseEvent.UpdateShared))]
[JsonSerializable(typeof(CaseEvent.UpdateConfirmed))]
[JsonSerializable(typeof(CaseEvent.UpdateNudged))]
[JsonSerializable(typeof(CaseEvent.UpdateLeftToCoordinator))]
[JsonSerializable(typeof(CaseEvent.UpdateCorrected))]
[JsonSerializable(typeof(CaseEvent.UpdateEnded))]
[JsonSerializable(typeof(AdviceItem))]
[JsonSerializable(typeof(CaseEvent.SupervisorsNamed))]
[JsonSerializable(typeof(CaseEvent.InvitationAnswered))]
[JsonSerializable(typeof(CaseEvent.AdviceAsked))]
[JsonSerializable(typeof(CaseEvent.AdviceNudged))]
[JsonSerializable(typeof(CaseEvent.AdvicePassed))]
[JsonSerializable(typeof(CaseEvent.AdviceUnanswered))]
[JsonSerializable(typeof(CaseEvent.AdviceGiven))]
[JsonSerializable(typeof(CaseEvent.AdviceEnded))]
[JsonSerializable(typeof(IntakeItem))]
[JsonSerializable(typeof(CaseEvent.IntakeRegistered))]
[JsonSerializable(typeof(CaseEvent.IntakeReminded))]
[JsonSerializable(typeof(CaseEvent.ContactMissed))]
[JsonSerializable(typeof(CaseEvent.ContactMade))]
[JsonSerializable(typeof(CaseEvent.IntakeAsked))]
[JsonSerializable(typeof(CaseEvent.IntakeSettled))]
[JsonSerializable(typeof(ErrandItem))]
[JsonSerializable(typeof(CaseEvent.ErrandBegun))]
[JsonSerializable(typeof(CaseEvent.ErrandRenewed))]
[JsonSerializable(typeof(CaseEvent.ErrandReminded))]
[JsonSerializable(typeof(CaseEvent.ErrandWithdrawn))]
[JsonSerializable(typeof(CaseEvent.FamilyTold))]
[JsonSerializable(typeof(HandoffItem))]
[JsonSerializable(typeof(CaseEvent.HandoffStarted))]
[JsonSerializable(typeof(CaseEvent.HandoffDrafted))]
[JsonSerializable(typeof(CaseEvent.HandoffOffered))]
[JsonSerializable(typeof(CaseEvent.HandoffCalled))]
[JsonSerializable(typeof(CaseEvent.HandoffAccepted))]
[JsonSerializable(typeof(CaseEvent.HandoffReturned))]
[JsonSerializable(typeof(CaseEvent.HandoffKept))]
[JsonSerializable(typeof(CaseEvent.HandoffCompleted))]
[JsonSerializable(typeof(CaseEvent.HandoffDropped))]
[JsonSerializable(typeof(LifeStagePrompt))]
[JsonSerializable(typeof(CaseEvent.BirthMonthSet))]
[JsonSerializable(typeof(CaseEvent.StagePlanned))]
[JsonSerializable(typeof(CaseEvent.StageAsked))]
[JsonSerializable(typeof(CaseEvent.StageMoved))]
[JsonSerializable(typeof(CaseEvent.StageHandedOn))]
[JsonSerializable(typeof(CaseEvent.StageEnded))]
[JsonSerializable(typeof(ConferenceItem))]
[JsonSerializable(typeof(ConferenceCheck))]
[JsonSerializable(typeof(CaseEvent.ConferencePlanned))]
[JsonSerializable(typeof(CaseEvent.ConferenceCalled))]
[JsonSerializable(typeof(CaseEvent.ConferenceStarted))]
[JsonSerializable(typeof(CaseEvent.ConferenceReminded))]
[JsonSerializable(typeof(CaseEvent.ConferenceMoved))]
[JsonSerializable(typeof(CaseEvent.ConferenceCancelled))]
[JsonSerializable(typeof(CaseEvent.ConferencePointAdded))]
[JsonSerializable(typeof(CaseEvent.ConferencePointDecided))]
[JsonSerializable(typeof(CaseEvent.ConferenceClosed))]
[JsonSerializable(typeof(CaseEvent.MinutesTaken))]
[JsonSerializable(typeof(CaseEvent.ConferenceLinked))]
[JsonSerializable(typeof(CaseEvent.ConferenceCheckPlanned))]
[JsonSerializable(typeof(CaseEvent.ConferenceCheckAsked))]
[JsonSerializable(typeof(CaseEvent.ConferenceCheckMoved))]
[JsonSerializable(typeof(CaseEvent.ItemReheld))]
[JsonSerializable(typeof(CaseEvent.ItemPlaced))]
[JsonSerializable(typeof(CaseEvent.ItemDropped))]
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
[JsonSerializable(typeof(CaseEvent.QuestionReworded))]
[JsonSerializable(typeof(CaseEvent.QuestionReseated))]
[JsonSerializable(typeof(CaseEvent.QuestionPlaced))]
[JsonSerializable(typeof(CaseEvent.QuestionClosed))]
[JsonSerializable(typeof(DirectoryEvent.Added))]
[JsonSerializable(typeof(DirectoryEvent.Changed))]
[JsonSerializable(typeof(DirectoryEvent.Confirmed))]
[JsonSerializable(typeof(DirectoryEvent.Retired))]
[JsonSerializable(typeof(DirectoryEvent.Restored))]
[JsonSerializable(typeof(DirectoryEvent.Missed))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;
