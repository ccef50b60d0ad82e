using CareTeamBot.Cards.Schema;

namespace CareTeamBot.Cards.Parts;

/// <summary>
/// How many letters a card may spend. Lists have fixed lengths, so that pages stay where they are; words shrink until the
/// card fits.
/// </summary>
/// <param name="Quote">Letters of a person's own words.</param>
/// <param name="Line">Letters of a person's words that are repeated in one line.</param>
/// <param name="Name">Letters of a person's or agency's name.</param>
/// <param name="Value">Letters of a text that is put into an input to be edited.</param>
internal sealed record Room(int Quote, int Line, int Name, int Value)
{
    private static readonly Room[] Sizes =
        [new(1000, 100, 30, 4000), new(400, 60, 20, 4000), new(120, 30, 12, 2000), new(20, 10, 4, 500)];

    /// <summary>The first that keeps every name and text of ordinary length whole.</summary>
    public static Room Ample => Sizes[0];

    public static AdaptiveCard Fit(Func<Room, AdaptiveCard> make) =>
        Sizes.Select(make).FirstOrDefault(CardJson.Fits) ?? make(Sizes[^1]);
}
