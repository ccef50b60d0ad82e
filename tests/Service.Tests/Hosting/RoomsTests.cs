using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using CareTeamBot.Service.Hosting;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>The rooms of the service, and which of them may use which.</summary>
public sealed partial class RoomsTests
{
    private const string Service = "CareTeamBot.Service";
    private const string Cards = "cards";

    /// <summary>What a room may use, and does. The domain and Telemetry are open to all. No arrow runs back.</summary>
    private static readonly Dictionary<string, string[]> Table = new()
    {
        ["Telemetry"] = [],
        [Cards] = [],
        ["Addresses"] = [],
        ["Teams"] = ["Addresses"],
        ["Storage"] = [],
        ["Outbox"] = ["Storage"],
        ["Cases"] = ["Addresses", "Storage", "Outbox"],
        ["Rendering"] = ["Cases", "Storage", Cards],
        ["Turns"] = ["Addresses", "Teams", "Cases", "Storage", "Rendering", Cards],
        ["Sending"] = ["Addresses", "Teams", "Cases", "Storage", "Outbox", "Rendering", Cards],
        ["Clock"] = ["Cases", "Storage"],
        ["Graph"] = ["Addresses", "Cases", "Storage", "Rendering", "Teams", Cards],
        ["Retention"] = ["Cases", "Storage"],
        ["Administration"] = ["Cases", "Storage", "Outbox"],
        ["Hosting"] = [Cards, "Teams", "Storage", "Outbox", "Cases", "Rendering", "Turns", "Sending", "Clock", "Graph", "Retention", "Administration"],
    };

    /// <summary>Who may know which store it is: whoever opens one, and whoever copies from one to another.</summary>
    private static readonly string[] KnowStores = ["Storage", "Hosting", "Administration"];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Static | BindingFlags.Public)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(code => code.Value);

    [Fact]
    public void NoArrowOfTheTable_RunsBack()
    {
        foreach (var (room, uses) in Table)
            Assert.DoesNotContain(room, uses.SelectMany(Reached));
    }

    [Fact]
    public void EveryRoom_UsesWhatTheTableLetsItUse()
    {
        var arrows = Arrows().ToList();
        var found = arrows.Where(arrow => RoomOf(arrow.To) is { } to && to != "Telemetry" && !Table[RoomOf(arrow.From)!].Contains(to))
            .Select(arrow => $"{Named(arrow.From)} -> {Named(arrow.To)}").Distinct().Order(StringComparer.Ordinal);

        Assert.Equal("", string.Join('\n', found));
        Assert.Empty(Table.SelectMany(row => row.Value.Select(to => (row.Key, to))).Except(arrows.Select(a => (RoomOf(a.From)!, RoomOf(a.To)!))));
    }

    /// <summary>The others know the contract of the store, and not which one it is.</summary>
    [Fact]
    public void WhichStoreItIs_FewKnow() => Assert.Empty(Arrows()
        .Where(arrow => typeof(ICaseStore).IsAssignableFrom(arrow.To) && arrow.To.IsClass && !KnowStores.Contains(RoomOf(arrow.From)))
        .Select(arrow => $"{Named(arrow.From)} -> {Named(arrow.To)}"));

    /// <summary>What a class needs stands in its constructor; only where all is put together is a service asked for by its type.</summary>
    [Fact]
    public void NobodyButHosting_AsksTheContainer()
    {
        var bot = ArchitectureTests.InRepository("bot/Service");
        var asking = Directory.EnumerateFiles(bot, "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(bot, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("Hosting/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal))
            .Where(path => Asking().IsMatch(File.ReadAllText(Path.Combine(bot, path))));

        Assert.Empty(asking);
    }

    [GeneratedRegex(@"\bI?ServiceProvider\b|\bServiceCollection\b|\bIServiceScopeFactory\b|\bGet(Required)?Services?<|\bActivatorUtilities\b")]
    private static partial Regex Asking();

    private static IEnumerable<(Type From, Type To)> Arrows() => typeof(ServiceHost).Assembly.GetTypes().Where(t => RoomOf(t) is not null)
        .SelectMany(t => Mentioned(t).Select(used => (From: t, To: used))).Where(arrow => RoomOf(arrow.To) is { } to && to != RoomOf(arrow.From));

    private static IEnumerable<string> Reached(string room) => Table[room].SelectMany(Reached).Prepend(room);

    /// <summary>Null for what is in no room: other libraries, and what all use, such as the catalogue of the log.</summary>
    private static string? RoomOf(Type type) =>
        type.Namespace is not { } name ? null
        : name.StartsWith($"{Service}.", StringComparison.Ordinal) ? name.Split('.')[2]
        : name == "CareTeamBot.Cards" || name.StartsWith("CareTeamBot.Cards.", StringComparison.Ordinal) || name == "AdaptiveCards" ? Cards
        : null;

    /// <summary>A type by its room and name; what the compiler made of it counts as itself.</summary>
    private static string Named(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return $"{RoomOf(type)}.{type.Name}";
    }

    /// <summary>The types that a type is made of, that its members name, and that their code touches.</summary>
    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags all = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        return type.GetInterfaces().Append(type.BaseType).OfType<Type>()
            .Concat(type.GetFields(all).SelectMany(Of))
            .Concat(type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)).SelectMany(m => Of(m).Concat(Touched(m))))
            .SelectMany(Parts).Distinct();
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);

    private static IEnumerable<Type> Of(MemberInfo? member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.FieldType, .. Of(field.DeclaringType)],
        MethodInfo { IsGenericMethod: true } method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType), .. method.GetGenericArguments(), .. Of(method.DeclaringType)],
        MethodInfo method => [method.ReturnType, .. method.GetParameters().Select(p => p.ParameterType), .. Of(method.DeclaringType)],
        ConstructorInfo made => [.. made.GetParameters().Select(p => p.ParameterType), .. Of(made.DeclaringType)],
        _ => [],
    };

    /// <summary>What a method's code names.</summary>
    private static IEnumerable<Type> Touched(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } il)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        foreach (var caught in body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause))
            yield return caught.CatchType!;
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? Codes[(short)(0xFE00 | il[at + 1])] : Codes[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (var type in Of(method.Module.ResolveMember(BitConverter.ToInt32(il, at), ofType, ofMethod)))
                    yield return type;
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
        }
    }
}
