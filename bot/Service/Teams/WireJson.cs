using System.Reflection;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace CareTeamBot.Service.Teams;

/// <summary>
/// How the SDK's types are read and written: by serializers that are made once, because a serializer of one's own for each
/// turn would have to get to know all the types anew, which costs more than the turn. Thread-safe.
/// </summary>
internal static class WireJson
{
    /// <summary>What the types look like on the wire; kept for good, and shared by all who read and write.</summary>
    public static IContractResolver Contracts { get; } = new SdkContracts();

    /// <summary>Takes a text for a text alone: Newtonsoft makes one of a number and of a truth value too.</summary>
    public static JsonConverter TextOnly { get; } = new TextConverter();

    /// <summary>Most answers are a card, and fit into this.</summary>
    private const int AnswerBytes = 8 * 1024;

    /// <summary>What a wrong type is not forgiven in, since the bot reads it: the activity's own fields and those below them.</summary>
    private static readonly HashSet<string> ReadFields = new(StringComparer.Ordinal)
    {
        "type", "id", "name", "action", "channelId", "serviceUrl", "locale", "from", "recipient", "conversation", "text", "replyToId", "entities", "attachments",
        "channelData", "membersAdded", "membersRemoved", "aadObjectId", "tenantId", "aadGroupId", "conversationType", "isGroup", "contentType", "contentUrl",
        "eventType", "tenant", "team", "channel", "settings", "selectedChannel",
    };

    private static readonly JsonSerializer Activities = JsonSerializer.Create(Settings((_, args) => args.ErrorContext.Handled = !IsRead(args.ErrorContext.Path)));
    private static readonly JsonSerializer Values = JsonSerializer.Create(Settings((_, args) => args.ErrorContext.Handled = true));
    private static readonly JsonSerializer Answers = JsonSerializer.Create(new() { ContractResolver = Contracts, NullValueHandling = NullValueHandling.Ignore });

    /// <summary>
    /// An activity from JSON that is well formed. Teams adds fields and values at any time: what the bot does not read may be of
    /// any type, and so may anything in an entity; what it reads must be of the documented one.
    /// </summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Activity? ReadActivity(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json));
        return Activities.Deserialize<Activity>(reader);
    }

    /// <summary>An invoke's payload; null where it is no object. A field of another type than documented reads as null.</summary>
    public static T? Read<T>(object? value)
        where T : class
    {
        if (value is not JObject payload)
            return null;
        using var reader = payload.CreateReader();
        return Values.Deserialize<T>(reader);
    }

    /// <summary>A press, the commonest of all; null where it is none. What it carries stays the tree that was read.</summary>
    public static AdaptiveCardInvokeAction? ReadPress(object? value) => value is JObject payload && payload["action"] is JObject action
        ? new() { Type = Text(action["type"]), Id = Text(action["id"]), Verb = Text(action["verb"]), Data = action["data"] }
        : null;

    /// <summary>A text in a payload; null for what is none.</summary>
    public static string? Text(JToken? token) => token is JValue { Type: JTokenType.String, Value: string text } ? text : null;

    /// <summary>The JSON of an answer in UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(object value)
    {
        using var stream = new MemoryStream(AnswerBytes);
        using (var writer = new JsonTextWriter(new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true)))
            Answers.Serialize(writer, value);
        return stream.GetBuffer().AsMemory(0, (int)stream.Length);
    }

    /// <summary>JSON that is written as it is, neither read nor checked.</summary>
    public static JRaw Raw(ReadOnlyMemory<byte> json) => new(Encoding.UTF8.GetString(json.Span));

    // Nesting is checked before; entities are open-ended and reuse field names with other shapes.
    private static bool IsRead(string path)
    {
        var names = path.Split('.').Select(part => part.Split('[')[0]).ToList();
        return names[0] is "" or "value" || (ReadFields.Contains(names[0]) && (names.Count == 1 || (names[0] != "entities" && ReadFields.Contains(names[^1]))));
    }

    private static JsonSerializerSettings Settings(EventHandler<Newtonsoft.Json.Serialization.ErrorEventArgs> onError) => new()
    {
        ContractResolver = Contracts,
        Converters = [TextOnly, new ValueConverter()],
        DateParseHandling = DateParseHandling.None,
        MaxDepth = null,
        // A field that comes twice counts as it comes last; the two are not made into one.
        ObjectCreationHandling = ObjectCreationHandling.Replace,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        NullValueHandling = NullValueHandling.Ignore,
        Error = onError,
    };

    private sealed class SdkContracts : DefaultContractResolver
    {
        protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
        {
            var property = base.CreateProperty(member, memberSerialization);
            if (member.DeclaringType == typeof(Attachment) && member.Name == nameof(Attachment.Content))
                property.Converter = null; // The SDK's makes a stream of what looks like one, and looks into everything for it.
            if (member.DeclaringType == typeof(Activity) && member.Name == nameof(Activity.ChannelData))
                property.PropertyType = typeof(TeamsChannelData);
            return property;
        }
    }

    private sealed class TextConverter : JsonConverter<string>
    {
        public override bool CanWrite => false;

        public override string? ReadJson(JsonReader reader, Type objectType, string? existingValue, bool hasExistingValue, JsonSerializer serializer) => reader.TokenType switch
        {
            JsonToken.String => (string?)reader.Value,
            JsonToken.Null => null,
            _ => throw new JsonSerializationException("A text is expected."),
        };

        public override void WriteJson(JsonWriter writer, string? value, JsonSerializer serializer) => throw new NotSupportedException();
    }

    /// <summary>Reads the whole value before it judges it: otherwise the reader stands in the middle of one that it does not take.</summary>
    private sealed class ValueConverter : JsonConverter
    {
        public override bool CanWrite => false;

        public override bool CanConvert(Type objectType) => Nullable.GetUnderlyingType(objectType) is not null;

        public override object? ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer)
        {
            var (value, type) = (JToken.ReadFrom(reader), Nullable.GetUnderlyingType(objectType)!);
            return value.Type == JTokenType.Null ? null
                : value is JValue && (type != typeof(bool) || value.Type == JTokenType.Boolean) ? value.ToObject(type)
                : throw new JsonSerializationException("Another value is expected.");
        }

        public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => throw new NotSupportedException();
    }
}
