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
/// <param name="Choices">Agencies to choose from; others are named by writing their name.</param>
internal sealed record Room(int Quote, int Line, int Name, int Value, int Choices)
{
    private static readonly Room[] Sizes =

        [new(1000, 100, 40, 4000, 25), new(400, 60, 20, 4000, 20), new(120, 30, 12, 2000, 10), new(20, 10, 4, 200, 5)];

    public static AdaptiveCard Fit(Func<Room, AdaptiveCard> make) =>
        Sizes.Select(make).FirstOrDefault(CardJson.Fits) ?? make(Sizes[^1]);
}
