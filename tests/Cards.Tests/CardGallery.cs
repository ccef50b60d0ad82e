using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Tests;

/// <param name="Name">The card and its state, such as <c>question.nudged</c>.</param>
/// <param name="Locale">The language it is in.</param>
/// <param name="Card">As it would be sent.</param>
public sealed record Exhibit(string Name, Locale Locale, AdaptiveCard Card)
{
    public override string ToString() => $"{Name} ({Locale.Tag})";
}

/// <summary>
/// Every card of the product in every state and language. A card is added here by one line, and is then drawn, checked,
/// measured and photographed by the tests that walk the gallery.
/// </summary>
internal static class CardGallery
{
    private static readonly Locale[] Locales = [Locale.Ja, Locale.En];

    private static readonly (string Name, Func<Locale, AdaptiveCard> Make)[] Cards =
    [
        ("sample.everyElement", SampleCards.EveryElement),
        ("sample.hostileWords", SampleCards.HostileWords),
        .. ProductCards.All,
    ];

    public static IReadOnlyList<Exhibit> All { get; } =
        [.. Cards.SelectMany(card => Locales.Select(locale => new Exhibit(card.Name, locale, card.Make(locale))))];

    public static IEnumerable<(string Name, AdaptiveCard Card)> Named => All.Select(e => (e.ToString(), e.Card));
}
