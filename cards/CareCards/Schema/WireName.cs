namespace CareTeamBot.Cards.Schema;

/// <summary>Values of an enumeration as choices of buttons and inputs: their names in camel case.</summary>
internal static class WireName
{
    public static string Of<T>(T value)
        where T : struct, Enum => value.ToString() is var name ? $"{char.ToLowerInvariant(name[0])}{name[1..]}" : "";

    /// <summary>Null for what is no such value.</summary>
    public static T? Read<T>(string? name)
        where T : struct, Enum => Enum.TryParse<T>(name, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
