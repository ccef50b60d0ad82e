using System.Globalization;

namespace CareTeamBot.Load.Report;

/// <summary>The findings as a table, and each goal with what was reached.</summary>
internal static class Results
{
    /// <summary>The service alone.</summary>
    public static void PrintService(TextWriter to, Comparison service)
    {
        to.WriteLine();
        to.WriteLine("                      turns/s   p50 ms   p99 ms   CPU ms/turn   p99 ms at half load");
        Row(to, "service", service);
    }

    /// <summary>The service beside another one.</summary>
    public static void PrintAgainst(TextWriter to, Comparison service, Comparison other)
    {
        PrintService(to, service);
        Row(to, "the other", other);
        Ratio(to, "service / the other", service, other);
    }

    public static void Print(TextWriter to, Findings f)
    {
        PrintService(to, f.Service);
        Row(to, "(a) JavaScript echo", f.References.Echo);
        Row(to, "(b) bare endpoint", f.References.Bare);
        Row(to, "(c) (b), long bodies", f.References.Bytes);
        Row(to, "(d) .NET SDK echo", f.References.Sdk);
        Ratio(to, "service / (a)", f.Service, f.References.Echo);
        Ratio(to, "service / (b)", f.Service, f.References.Bare);
        Ratio(to, "service / (d)", f.Service, f.References.Sdk);
        Ratio(to, "(c) / (b)", f.References.Bytes, f.References.Bare);
        to.WriteLine();
        to.WriteLine(Text($"""
            turn with tens of journal entries    {JournalCost.Cpu(f.Journal.Few):0.000} ms CPU, answered in {JournalCost.Median(f.Journal.Few):0.00} ms
            turn with {JournalCost.Many} journal entries     {JournalCost.Cpu(f.Journal.Ten):0.000} ms CPU, answered in {JournalCost.Median(f.Journal.Ten):0.00} ms
            """));
        to.WriteLine();
        foreach (var (goal, found, reached) in Goals(f))
            to.WriteLine($"{(reached ? "reached    " : "NOT REACHED")}  {goal,-52} {found}");
        to.WriteLine();
    }

    private static IEnumerable<(string Goal, string Found, bool Reached)> Goals(Findings f)
    {
        var (a, b, _, d) = f.References;
        var (echo, sdk) = (f.Service.Most.PerSecond / a.Most.PerSecond, f.Service.Most.PerSecond / d.Most.PerSecond);
        var tail = f.Service.Half!.Percentile(0.99) / b.Half!.Percentile(0.99);
        var flat = Math.Max(f.Journal.CpuRatio, f.Journal.AnswerRatio);
        yield return ("throughput at least 12 x (d)", Text($"{sdk:0.0} x"), sdk >= 12);
        yield return ("throughput at least 2 x (a)", Text($"{echo:0.0} x"), echo >= 2);
        yield return ("p99 at half load at most 2 x (b)", Text($"{tail:0.00} x"), tail <= 2);
        yield return ("a turn with 10,000 journal entries at most 1.1 x", Text($"{flat:0.00} x"), flat <= 1.1);
        yield return ("idle memory at most 170 MB", Text($"{f.IdleMegabytes:0} MB"), f.IdleMegabytes <= 170);
        yield return ("cold start to the first answered turn at most 1.5 s", Text($"{f.ColdStart.TotalSeconds:0.00} s"), f.ColdStart.TotalSeconds <= 1.5);
    }

    private static void Row(TextWriter to, string name, Comparison c) => to.WriteLine(Text(
        $"{name,-20} {c.Most.PerSecond,8:0} {c.Most.Percentile(0.5),8:0.00} {c.Most.Percentile(0.99),8:0.00} {c.Most.CpuPerTurn,13:0.000}")
        + (c.Half is { } half ? Text($" {half.Percentile(0.99),21:0.00}") : ""));

    private static void Ratio(TextWriter to, string name, Comparison of, Comparison by) => to.WriteLine(Text(
        $"{name,-20} {of.Most.PerSecond / by.Most.PerSecond,7:0.00}x {of.Most.Percentile(0.5) / by.Most.Percentile(0.5),7:0.00}x {of.Most.Percentile(0.99) / by.Most.Percentile(0.99),7:0.00}x {of.Most.CpuPerTurn / by.Most.CpuPerTurn,12:0.00}x")
        + ((of.Half, by.Half) is ({ } one, { } two) ? Text($" {one.Percentile(0.99) / two.Percentile(0.99),20:0.00}x") : ""));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
