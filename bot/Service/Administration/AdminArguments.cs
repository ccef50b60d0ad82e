namespace CareTeamBot.Service.Administration;

/// <summary>
/// What follows a command's name: plain words, options (<c>--to FILE</c>), and settings of the service, which are those
/// with an equals sign (<c>--Storage:Sqlite:Path=FILE</c>).
/// </summary>
internal sealed record AdminArguments(IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options, string[] Settings)
{
    public string? Option(string name) => Options.GetValueOrDefault(name);

    /// <summary>Null where an option has no value or is given twice.</summary>
    public static AdminArguments? Parse(IReadOnlyList<string> args)
    {
        var (words, settings) = (new List<string>(), new List<string>());
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Count; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                words.Add(args[i]);
            }
            else if (args[i].Contains('=', StringComparison.Ordinal))
            {
                settings.Add(args[i]);
            }
            else if (i + 1 == args.Count || args[i + 1].StartsWith("--", StringComparison.Ordinal) || !options.TryAdd(args[i][2..], args[++i]))
            {
                return null;
            }
        }

        return new(words, options, [.. settings]);
    }
}
