using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Roles;

/// <summary>Who has which lasting role since when, on the card of the team.</summary>
internal static class RoleSection
{
    private const int Max = 8;

    public static IEnumerable<AdaptiveElement> Draw(CardContext c, Room room)
    {
        var running = c.State.RoleHistory.FindAll(p => p.To is null);
        if (running.IsEmpty) yield break;
        var words = RoleFormWords.In(c.Locale);
        var names = new Names(c, room);
        yield return Say.Body(words.Section, weight: AdaptiveTextWeight.Bolder, separator: true, spacing: AdaptiveSpacing.Medium);
        foreach (var period in running.Take(Max))
        {
            var since = words.Since(Dates.Day(c.Rules.Calendar.DayOf(period.From), c.Locale));
            yield return new AdaptiveContainer
            {
                Spacing = AdaptiveSpacing.Small,
                Items =
                [
                    Say.Entry(period.Title, Math.Min(room.Line, 60)),
                    Say.Note($"{names.PersonOf(period.MemberId, period.AgencyId)}　{since}", spacing: AdaptiveSpacing.None),
                ],
            };
        }

        if (running.Count > Max) yield return Say.Note(CommonWords.In(c.Locale).More(running.Count - Max));
    }
}
