using System.Globalization;

namespace CareTeamBot.Load;

/// <summary>What the command line asks for.</summary>
/// <param name="Seconds">Length of each measurement. The whole run takes two minutes more than nine of them.</param>
/// <param name="Short">A run of less than a minute, whose figures are rough: it shows that everything works.</param>
/// <param name="Profile">Loads the service alone, for a profiler.</param>
/// <param name="Against">The folder of another published service, of another commit perhaps: the two are loaded by turns, and nothing else.</param>
internal sealed record LoadOptions(int Seconds, bool Short, bool Profile, string? Against = null)
{
    public const string Usage = "usage: dotnet run --project tests/load -c Release -- [--seconds N] [--short | --profile | --against FOLDER]";

    /// <summary>Cases, or conversations, over which the turns are spread.</summary>
    public const int Cases = 128;

    /// <summary>Turns in flight at once when the most is asked of a contestant: in every case one. With half as many the processors wait now and then.</summary>
    public const int Concurrency = Cases;

    /// <summary>Long enough for the runtimes to compile what is hot.</summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(Short ? 3 : 15);

    /// <summary>How often the contestants take turns in being measured.</summary>
    public int Rounds => Short ? 2 : 5;

    /// <summary>A pause of the machine for a tenth of a second is not to make a whole contestant's 99th percentile.</summary>
    public int HalfRounds => 2 * Rounds;

    public TimeSpan Slice => Measured / Rounds;

    public TimeSpan Measured => TimeSpan.FromSeconds(Seconds);

    public static LoadOptions? Parse(IReadOnlyList<string> args)
    {
        var options = new LoadOptions(10, false, false);
        for (var i = 0; i < args.Count; i++)
        {
            switch (args[i])
            {
                case "--short":
                    options = options with { Short = true, Seconds = 3 };
                    break;
                case "--profile":
                    options = options with { Profile = true };
                    break;
                case "--against" when i + 1 < args.Count:
                    options = options with { Against = args[++i] };
                    break;
                case "--seconds" when i + 1 < args.Count && int.TryParse(args[++i], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and <= 120:
                    options = options with { Seconds = n };
                    break;
                default:
                    return null;
            }
        }

        return options;
    }
}
