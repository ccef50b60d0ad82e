using System.Reflection;
using CareTeamBot.Service.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>The page that tells an administrator what each log message means, compared with the messages there are.</summary>
public sealed class LogPageTests
{
    private static readonly string[] Page = File.ReadAllLines(ArchitectureTests.InRepository("infra/docs/logs.md"));

    [Fact]
    public void EveryMessage_IsOnThePage_AsItIsWritten() =>
        Assert.Equal(Messages().Select(m => $"| {m.EventId} | {m.Level} | `{m.Message.Replace("\n", "\\n", StringComparison.Ordinal)}` |").Order(StringComparer.Ordinal), Rows().Select(Told).Order(StringComparer.Ordinal));

    [Fact]
    public void EveryRow_SaysWhatItMeansAndWhatToDo() =>
        Assert.All(Rows(), row => Assert.All(Cells(row)[3..], cell => Assert.True(cell.Length > 5, row)));

    [Fact]
    public void TheRows_AreInOrder() => Assert.Equal(Rows().Select(Id).Order(), Rows().Select(Id));

    private static IEnumerable<LoggerMessageAttribute> Messages() => typeof(ServiceHost).Assembly.GetTypes()
        .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
        .Select(m => m.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>();

    private static IEnumerable<string> Rows() => Page.Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiDigit(line[2]));

    private static string Told(string row) => $"| {string.Join(" | ", Cells(row)[..3])} |";

    private static int Id(string row) => int.Parse(Cells(row)[0], System.Globalization.CultureInfo.InvariantCulture);

    private static string[] Cells(string row) => [.. row.Trim('|').Split(" | ").Select(cell => cell.Trim(' ', '|'))];
}
