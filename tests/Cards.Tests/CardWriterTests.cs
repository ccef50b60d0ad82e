using System.Buffers;
using System.Collections;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Texts;
using Xunit;

namespace CareTeamBot.Cards.Tests;

/// <summary>What is written by hand has every member of the object model, whichever writer writes it.</summary>
public sealed class CardWriterTests
{
    /// <summary>As the service writes, as the library does, and as what works with every card library does.</summary>
    private static readonly Func<AdaptiveCard, JsonNode>[] Writers =
    [
        card => JsonNode.Parse(Fast(card))!,
        card => JsonNode.Parse(card.ToJson())!,
        card => JsonNode.Parse(new PlainCardWriter().Write(card))!,
    ];

    public static TheoryData<Type> Types() => [.. typeof(AdaptiveCard).Assembly.GetExportedTypes()
        .Where(t => t is { IsClass: true, IsAbstract: false } && Members(t).Any() && t != typeof(AdaptiveSchemaVersion))];

    [Theory]
    [MemberData(nameof(Types))]
    public void EachMemberIsWritten(Type type) => Assert.All(Members(type), member => Assert.All(Writers, write =>
    {
        var (blank, value) = (Blank(type), Blank(type));
        member.SetValue(value, Sample(member.PropertyType, member.GetValue(blank)));

        var expected = Written(blank, write).AsObject();
        expected[NameOf(member)] = Expected(member.GetValue(value)!, write);
        Assert.True(JsonNode.DeepEquals(expected, Written(value, write)), $"{type.Name}.{member.Name}: {Written(value, write)} is not {expected}");
    }));

    /// <summary>What a model has no property for, on a card and on anything in it.</summary>
    [Theory]
    [MemberData(nameof(Types))]
    public void AnAdditionalMemberIsWritten(Type type) => Assert.All(Writers, write =>
    {
        if (Blank(type) is not AdaptiveTypedElement value) return;
        value.AdditionalProperties["x"] = new Dictionary<string, object> { ["list"] = new List<object> { "a", 1, 0.5, true } };

        Assert.Equal("""{"list":["a",1,0.5,true]}""", Written(value, write)["x"]?.ToJsonString());
    });

    /// <summary>What the service sets, and what works with every card library.</summary>
    [Fact]
    public void EveryCardIsTheSame_WhicheverWriterWritesIt() => Assert.All(CardGallery.All, exhibit =>
        Assert.Equal(new PlainCardWriter().Write(exhibit.Card), Fast(exhibit.Card)));

    [Fact]
    public void APrewrittenElementIsWrittenAsItself()
    {
        var element = new AdaptiveContainer { Items = [new AdaptiveTextBlock("質\u200b問")], IsVisible = false };
        var shared = FastWriter.Prewritten(element.Type, Json(to => FastWriter.Write(to, element, VisibleText.Of)));

        Assert.Equal(Fast(new("1.5") { Body = [element, element] }), Fast(new("1.5") { Body = [shared, shared] }));
    }

    private static byte[] Fast(AdaptiveCard card) => Json(to => FastWriter.Write(to, card, VisibleText.Of));

    private static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The types and the additional members have tests of their own.</summary>
    private static IEnumerable<PropertyInfo> Members(Type type) => type.GetProperties()
        .Where(p => p.CanWrite && p.GetIndexParameters().Length == 0 && p.Name is not (nameof(AdaptiveCard.Type) or nameof(AdaptiveCard.AdditionalProperties)));

    private static string NameOf(MemberInfo member) => JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    /// <summary>What is written of the value alone, out of a card that holds it.</summary>
    private static JsonNode Written(object value, Func<AdaptiveCard, JsonNode> write)
    {
        JsonNode Body(AdaptiveElement element) => write(new("1.5") { Body = [element] })["body"]![0]!;
        JsonNode Action(AdaptiveAction action) => write(new("1.5") { Actions = [action] })["actions"]![0]!;
        return value switch
        {
            AdaptiveCard v => write(v),
            AdaptiveColumn v => Body(new AdaptiveColumnSet { Columns = [v] })["columns"]![0]!,
            AdaptiveElement v => Body(v),
            AdaptiveAction v => Action(v),
            AdaptiveRefresh v => write(new("1.5") { Refresh = v })["refresh"]!,
            AdaptiveTargetElement v => Action(new AdaptiveToggleVisibilityAction { TargetElements = [v] })["targetElements"]![0]!,
            AdaptiveInline v => Body(new AdaptiveRichTextBlock { Inlines = [v] })["inlines"]![0]!,
            AdaptiveFact v => Body(new AdaptiveFactSet { Facts = [v] })["facts"]![0]!,
            AdaptiveChoice v => Body(new AdaptiveChoiceSetInput { Choices = [v] })["choices"]![0]!,
            _ => throw new ArgumentException($"{value.GetType().Name} stands nowhere in a card", nameof(value)),
        };
    }

    private static JsonNode Expected(object value, Func<AdaptiveCard, JsonNode> write) => value switch
    {
        string text => text,
        bool flag => flag,
        int number => number,
        double number => number,
        Uri url => url.OriginalString,
        Enum word => JsonNamingPolicy.CamelCase.ConvertName(word.ToString()),
        AdaptiveSchemaVersion => value.ToString()!,
        IDictionary<string, object> data => new JsonObject(data.Select(d => KeyValuePair.Create(d.Key, (JsonNode?)Expected(d.Value, write)))),
        IEnumerable items => new JsonArray([.. items.Cast<object>().Select(i => Expected(i, write).DeepClone())]),
        _ => Written(value, write).DeepClone(),
    };

    /// <summary>With what is required, and nothing else.</summary>
    private static object Blank(Type type) =>
        type == typeof(AdaptiveCard) ? new AdaptiveCard("1.5")
        : type == typeof(AdaptiveFact) ? new AdaptiveFact("a", "b")
        : type == typeof(AdaptiveTargetElement) ? new AdaptiveTargetElement("a")
        : type == typeof(AdaptiveChoice) ? new AdaptiveChoice { Title = "a", Value = "b" }
        : type == typeof(AdaptiveShowCardAction) ? new AdaptiveShowCardAction { Card = new("1.5") }
        : type == typeof(AdaptiveOpenUrlAction) ? new AdaptiveOpenUrlAction { Url = new("https://example.org/") }
        : Activator.CreateInstance(type)!;

    /// <summary>Something other than what it is without.</summary>
    private static object Sample(Type type, object? without = null)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? "「質問」<a> \"b\" \\ 😀"
            : type == typeof(bool) ? without is not true
            : type == typeof(int) ? 7
            : type == typeof(double) ? 7.5
            : type == typeof(Uri) ? new Uri("https://example.org/あ?b=c")
            : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)!
            : type == typeof(object) ? new Dictionary<string, object> { ["case"] = "c", ["version"] = 2 }
            : type == typeof(AdaptiveSchemaVersion) ? new AdaptiveSchemaVersion(1, 4)
            : type == typeof(AdaptiveElement) ? new AdaptiveTextBlock("x") { Wrap = true }
            : type == typeof(AdaptiveInline) ? new AdaptiveTextRun("x") { Italic = true }
            : type == typeof(AdaptiveAction) ? new AdaptiveSubmitAction { Title = "x" }
            : type.IsGenericType ? Pair(type)
            : Blank(type);
    }

    /// <summary>A list of two, so that the first is not all that is written.</summary>
    private static IList Pair(Type type)
    {
        var two = (IList)Activator.CreateInstance(type)!;
        two.Add(Sample(type.GetGenericArguments()[0]));
        two.Add(Sample(type.GetGenericArguments()[0]));
        return two;
    }
}
