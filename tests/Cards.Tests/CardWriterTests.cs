using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CareTeamBot.Cards.Schema;
using Xunit;

namespace CareTeamBot.Cards.Tests;

/// <summary>What is written by hand is what the serializer would write of the records themselves, member by member.</summary>
public sealed class CardWriterTests
{
    private static readonly JsonSerializerOptions Reference = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<Type> Types() => [.. typeof(AdaptiveCard).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t != typeof(Prewritten) && (t.IsSubclassOf(typeof(CardElement)) || t.IsSubclassOf(typeof(CardAction)))), typeof(AdaptiveCard)];

    [Theory]
    [MemberData(nameof(Types))]
    public void EachMemberIsWritten(Type type) => Assert.All(Members(type), member =>
    {
        var value = Blank(type);
        member.SetValue(value, Sample(member.PropertyType));

        Assert.Equal(JsonSerializer.Serialize(value, type, Reference), Written(value));
    });

    [Theory]
    [MemberData(nameof(Types))]
    public void AllMembersAreWrittenInTheirOrder(Type type)
    {
        var value = Full(type);

        Assert.Equal(JsonSerializer.Serialize(value, type, Reference), Written(value));
    }

    [Fact]
    public void APrewrittenElementIsWrittenAsItself()
    {
        var element = (Container)Full(typeof(Container));

        Assert.Equal(Written(new Container { Items = [element, element] }), Written(new Container { Items = [new Prewritten(element), new Prewritten(element)] }));
    }

    /// <summary>The types inside others are reached by the samples of those.</summary>
    [Fact]
    public void ASampleHasEveryMember()
    {
        var json = JsonNode.Parse(Written(Full(typeof(ColumnSet))))!;

        Assert.All(Members(typeof(Column)), m => Assert.NotNull(json["columns"]![0]![JsonNamingPolicy.CamelCase.ConvertName(m.Name)]));
    }

    private static string Written(object value) => value switch
    {
        AdaptiveCard card => Encoding.UTF8.GetString(RelaxedJson.Write(card, CardWriter.Write)),
        CardElement element => Encoding.UTF8.GetString(RelaxedJson.Write(element, CardWriter.Write)),
        _ => Encoding.UTF8.GetString(RelaxedJson.Write((CardAction)value, CardWriter.Write)),
    };

    private static IEnumerable<PropertyInfo> Members(Type type) => type.GetProperties().Where(p => p.CanWrite);

    /// <summary>With what is required, and nothing else.</summary>
    private static object Blank(Type type)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var member in Members(type).Where(m => m.IsDefined(typeof(RequiredMemberAttribute))))
            member.SetValue(value, Sample(member.PropertyType));
        return value;
    }

    private static object Full(Type type)
    {
        if (type.GetConstructor(Type.EmptyTypes) is null)
            return type.GetConstructors()[0].Invoke([.. type.GetConstructors()[0].GetParameters().Select(p => Sample(p.ParameterType))]);
        var value = Activator.CreateInstance(type)!;
        foreach (var member in Members(type))
            member.SetValue(value, Sample(member.PropertyType));
        return value;
    }

    private static object? Sample(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? "「質問」<a> \"b\" \\ 😀"
            : type == typeof(bool) ? true
            : type == typeof(int) ? 7
            : type == typeof(DateOnly) ? new DateOnly(2026, 2, 3)
            : type == typeof(Uri) ? new Uri("https://example.org/あ?b=c")
            : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)
            : type == typeof(CardElement) ? new TextBlock { Text = "x", Wrap = true }
            : type == typeof(CardAction) ? new ActionSubmit { Title = "x" }
            : type == typeof(AdaptiveCard) ? new AdaptiveCard { Body = [] }
            : type.IsGenericType ? Pair(type.GetGenericArguments()[0])
            : Full(type);
    }

    /// <summary>A list of two, so that the first is not all that is written.</summary>
    private static Array Pair(Type of)
    {
        var two = Array.CreateInstance(of, 2);
        two.SetValue(Sample(of), 0);
        two.SetValue(Sample(of), 1);
        return two;
    }
}
