using System.Text.RegularExpressions;
using CareTeamBot.Cards.Words;
using Xunit;

namespace CareTeamBot.Cards.Tests;

/// <summary>
/// Draws the gallery for people to look at, in sheets of some cards for each language, at the width of a telephone and of
/// the desktop client: <c>artifacts/cards/</c>. Needs Chromium (<c>CHROMIUM</c>, or <c>chromium</c> on the path).
/// </summary>
public sealed partial class CardPicturesTests
{
    /// <summary>The browser ends on a picture of all of them.</summary>
    private const int CardsOnASheet = 40;

    private static string Chromium => Environment.GetEnvironmentVariable("CHROMIUM") ?? "chromium";

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task EveryCardIsDrawnForPeopleToLookAt(string language)
    {
        var folder = Directory.CreateDirectory(CardRenderer.PictureFolder).FullName;
        foreach (var old in Directory.EnumerateFiles(folder, $"cards.{language}*"))
            File.Delete(old);

        var sheets = CardGallery.All.Where(e => e.Locale == Locale.Parse(language)).Chunk(CardsOnASheet).ToList();
        for (var i = 0; i < sheets.Count; i++)
            await DrawAsync(Path.Combine(folder, $"cards.{language}-{i + 1:00}.html"), sheets[i]);
        Assert.Equal(sheets.Count, Directory.EnumerateFiles(folder, $"cards.{language}-*.png").Count());
    }

    private static async Task DrawAsync(string page, IEnumerable<Exhibit> exhibits)
    {
        var picture = Path.ChangeExtension(page, ".png");
        await CardRenderer.WritePageAsync(page, exhibits.Select(e => (e.Name, e.Card)));
        // The height is known once the page is laid out; a picture holds the window and no more.
        var height = Height().Match(await BrowseAsync(page, "--dump-dom")).Groups[1].Value;
        Assert.NotEmpty(height);
        await BrowseAsync(page, $"--screenshot={picture}", $"--window-size=992,{height}");

        Assert.True(new FileInfo(picture).Length > 10_000, picture);
    }

    private static async Task<string> BrowseAsync(string page, params string[] arguments)
    {
        var profile = Directory.CreateTempSubdirectory("careteambot-chromium-");
        try
        {
            return await CardRenderer.RunAsync(Chromium,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--hide-scrollbars", $"--user-data-dir={profile.FullName}",
                .. arguments, new Uri(page).AbsoluteUri,
            ]);
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }

    [GeneratedRegex("data-height=\"(\\d+)\"")]
    private static partial Regex Height();
}
