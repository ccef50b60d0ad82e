using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Covers;

namespace CareTeamBot.Cards.Covers;

/// <summary>Who is away and who is reached in their place, on the card of the team; and the form to name one's own cover.</summary>
internal static class CoverSection
{
    private const int Max = 6;

    public static IEnumerable<AdaptiveElement> Draw(CardContext c, Room room)
    {
        var today = c.Rules.Calendar.DayOf(c.Now);
        var covers = c.State.Covers.FindAll(cover => cover.Last >= today && c.State.FindParticipant(cover.MemberId) is { Left: false });
        if (covers.IsEmpty) yield break;
        var words = CoverWords.In(c.Locale);
        var names = new Names(c, room);
        yield return Say.Body(words.Section, weight: AdaptiveTextWeight.Bolder, separator: true, spacing: AdaptiveSpacing.Medium);
        foreach (var cover in covers.OrderBy(cover => cover.First).Take(Max))
        {
            yield return Say.Note(words.Line(names.Person(cover.MemberId), names.Person(cover.CoverId),
                Dates.Day(cover.First, c.Locale), Dates.Day(cover.Last, c.Locale)));
        }

        if (covers.Count > Max) yield return Say.Note(CommonWords.In(c.Locale).More(covers.Count - Max));
    }

    /// <summary>For a member who looks: nobody names another's cover.</summary>
    public static IEnumerable<AdaptiveAction?> Buttons(CardContext c, Room room)
    {
        if (c.State.FindParticipant(c.ViewerId) is not { Left: false } viewer) return [];
        var words = CoverWords.In(c.Locale);
        return
        [
            Form(c, room, words),
            c.State.Covers.Exists(cover => cover.MemberId == viewer.Id) ? CoverButtons.End.Draw(words.Back, Frame.Data(c)) : null,
        ];
    }

    private static AdaptiveShowCardAction? Form(CardContext c, Room room, CoverWords words)
    {
        var (names, today) = (new Names(c, room), c.Rules.Calendar.DayOf(c.Now));
        var mine = c.State.AgencyOf(c.ViewerId)?.Id;
        var others = c.State.Participants.Where(p => !p.Left && p.Id != c.ViewerId).OrderByDescending(p => mine is not null && p.AgencyId == mine)
            .Take(room.Choices).Select(p => Say.Choice(names.PersonOf(p.Id), p.Id)).ToList();
        return others.Count == 0 ? null : Frame.Fold(words.Name,
            [
                CoverButtons.Member.Draw(words.Who, CommonWords.In(c.Locale).Choose, others),
                CoverButtons.First.Draw(words.First, today, today.AddDays(Cover.MaxDaysAhead), today),
                CoverButtons.Last.Draw(words.Last, today, today.AddDays(Cover.MaxDaysAhead)),
                Say.Note(words.Note),
            ],
            CoverButtons.Set.Draw(words.Save, Frame.Data(c), main: true));
    }
}
