namespace CareTeamBot.CareTeam.Calendar;

/// <summary>What became of a text that a person typed: exactly one of <c>Value</c> and <c>Fault</c> is there.</summary>
public sealed record Parsed<T> where T : class
{
    private Parsed(T? value, TextFault? fault) => (Value, Fault) = (value, fault);

    public T? Value { get; }
    public TextFault? Fault { get; }

    internal static Parsed<T> Of(T value) => new(value, null);

    internal static Parsed<T> Failed(TextFault fault) => new(null, fault);
}
