using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Addresses;

namespace CareTeamBot.Service.Cases;

/// <summary>Stored shapes to bytes and back. Japanese is written as itself: half the bytes, and an administrator can read it.</summary>
internal static class CaseJson
{
    private static readonly JsonSerializerOptions Options = new(CaseJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new IdJson<MemberId>(), new IdJson<AgencyId>(), new IdJson<ItemId>(), new IdJson<CaseId>() },
        TypeInfoResolver = JsonTypeInfoResolver.Combine(CaseJsonContext.Default, new DefaultJsonTypeInfoResolver()).WithAddedModifier(TellKinds),
    };

    /// <summary>Writes with the code that is generated for each type, which knows no kinds: items it leaves to the options above.</summary>
    private static readonly CaseJsonContext Generated = new(new(CaseJsonContext.Default.Options) { Converters = { new ItemJson(), new HoursJson(), new IdJson<MemberId>(), new IdJson<AgencyId>(), new IdJson<ItemId>(), new IdJson<CaseId>() } });

    public static byte[] Write<T>(T value) where T : class => RelaxedJson.Write(value, (JsonTypeInfo<T>)Generated.GetTypeInfo(typeof(T))!);

    public static byte[] Write(object value, Type type) => JsonSerializer.SerializeToUtf8Bytes(value, Options.GetTypeInfo(type));

    public static T Read<T>(ReadOnlyMemory<byte> json) where T : class =>
        (T?)Read(typeof(T) == typeof(CaseHead) ? EarlierHeads.Upcast(json) : json, typeof(T)) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");

    public static object? Read(ReadOnlyMemory<byte> json, Type type) => JsonSerializer.Deserialize(json.Span, Options.GetTypeInfo(type));

    private static void TellKinds(JsonTypeInfo type)
    {
        if (type.Type != typeof(CareItem))
            return;

        type.PolymorphismOptions = new() { TypeDiscriminatorPropertyName = "kind" };
        foreach (var (name, kind) in StoredNames.Of<CareItem>().Types)
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, name));
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

    /// <summary>Most items are as they were when their head was written last, and items never change: their JSON is remembered.</summary>
    private sealed class ItemJson : JsonConverter<CareItem>
    {
        private static readonly ConditionalWeakTable<CareItem, byte[]> Written = [];

        public override CareItem? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<CareItem>(ref reader, Options);

        public override void Write(Utf8JsonWriter writer, CareItem value, JsonSerializerOptions options) =>
            writer.WriteRawValue(Written.GetValue(value, static item => JsonSerializer.SerializeToUtf8Bytes(item, Options)), skipInputValidation: true);
    }
}

/// <summary>
/// The stored shapes of heads and intents, for which code is generated because every turn writes them; events and items are
/// read and written by reflection under the same rules. Shapes may grow by optional members; a member is never renamed or
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
[JsonSerializable(typeof(MemberId), GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AgencyId), GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ItemId), GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CaseId), GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Intent))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(TeamsConversation))]
internal sealed partial class CaseJsonContext : JsonSerializerContext;
