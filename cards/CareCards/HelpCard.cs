using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

/// <summary>The commands; where no case is open, also the way to open one.</summary>
internal static class HelpCard
{
    public static AdaptiveCard Make(CardContext c, bool personal)
    {
        var words = HelpWords.In(c.Locale);
        var commands = !personal ? words.Channel : c.MakesChannels ? [words.BeginsCase, .. words.Personal] : words.Personal;
        return Frame.Around(c, Frame.Data(c), words.Title,
            [
                Say.Heading(words.Title),
                Say.Body(words.Intro),
                Say.Note(personal ? words.PersonalNote : words.ChannelNote),
                .. commands.Select(Command),
                personal ? null : Say.Note(words.Others),
                personal ? null : Say.Note(words.Watching, separator: true, spacing: AdaptiveSpacing.Medium),
                .. personal || c.State.Status == CaseStatus.Open ? [] : Welcome(c, words),
            ]);
    }

    private static AdaptiveContainer Command((string Command, string Meaning) entry) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Items =
        [
            Say.Body(entry.Command, weight: AdaptiveTextWeight.Bolder),
            Say.Note(entry.Meaning, spacing: AdaptiveSpacing.None),
        ],
    };

    private static AdaptiveElement[] Welcome(CardContext c, HelpWords words) =>
        [Say.Body(words.WelcomeTitle, weight: AdaptiveTextWeight.Bolder, separator: true, spacing: AdaptiveSpacing.Large), .. CaseCard.OpenForm(c)];
}
