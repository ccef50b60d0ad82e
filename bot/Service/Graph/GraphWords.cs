using System.Globalization;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Graph;

/// <summary>What things that the bot makes in Teams and Outlook are called. It says nothing about the child.</summary>
internal readonly struct GraphWords(Locale locale)
{
    public static GraphWords In(Locale locale) => new(locale);

    public string Channel(int year, uint number) => string.Create(CultureInfo.InvariantCulture, $"{locale.Of("ケース", "Case")} {year}-{number:0000}");
    public string Conference => locale.Of("作戦会議", "Team conference");
    public string ConferenceBody => locale.Of(
        "議題と記録は、Teams のチャネルにある会議のカードで見られます。",
        "The agenda and the minutes are on the conference's card in the Teams channel.");
    public string Minutes(DateOnly day, ItemId item) =>
        string.Create(CultureInfo.InvariantCulture, $"{locale.Of("作戦会議", "Conference")} {day:yyyy-MM-dd} ({item})");
}
