using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Channels;

/// <summary>In the personal chat of whoever looks after the case: the channel is lost, and what that means.</summary>
internal static class ChannelLostCard
{
    private const int InSight = 5;

    public static AdaptiveCard Make(CardContext c, Room room)
    {
        var words = ChannelWords.In(c.Locale);
        return (c.State.Status, c.State.Lost) switch
        {
            (CaseStatus.Open, { } lost) => Lost(c, lost, words, room),
            (CaseStatus.Open, null) => Told(c, words.FoundTitle, words.Found, room),
            _ => Told(c, words.ClosedTitle, words.Closed, room),
        };
    }

    private static AdaptiveCard Told(CardContext c, string title, string text, Room room) =>
        Frame.Around(c, Frame.Data(c), title, [Say.Heading(title), Say.Note(new Names(c, room).CaseName), Say.Body(text)]);

    private static AdaptiveCard Lost(CardContext c, ChannelLoss lost, ChannelWords words, Room room)
    {
        var open = c.State.OpenItems.Where(i => i is { IsListed: true, Parties: null }).OrderByDescending(i => i.IsUrgent).ThenBy(i => i.Due).ToList();
        var zone = c.Rules.Calendar.Zone;
        return Frame.Around(c, Frame.Data(c), words.Title,
        [
            Say.Heading(words.Title),
            Say.Note(new Names(c, room).CaseName),
            Say.Body(words.Happened(lost.Reason, Dates.Format(lost.Since, c.Locale, zone))),
            .. Urgent(c, open, words, room),
            Say.Body(words.ToDo(lost.Reason)),
            Say.Body(words.StandsStill),
            .. Open(c, open, words, room),
            Say.Note(words.Next(Dates.Format(lost.Due, c.Locale, zone))),
        ],
        [
            open.Count > 0 ? Verbs.Refresh.Draw(words.Show, Frame.Data(c, "1")) : null,
            open.Count == 0 && c.ViewerId == c.State.CoordinatorId ? CaseButtons.Close.Draw(words.Close, Frame.Data(c)) : null,
        ]);
    }

    /// <summary>What can't wait for the channel, in the asker's own words.</summary>
    private static IEnumerable<AdaptiveElement> Urgent(CardContext c, List<CareItem> open, ChannelWords words, Room room)
    {
        var urgent = open.FindAll(i => i.IsUrgent);
        if (urgent.Count == 0)
            yield break;

        yield return new AdaptiveContainer
        {
            Style = AdaptiveContainerStyle.Attention,
            Items = [Say.Body(words.Urgent), .. urgent.Take(InSight).Select(i => Say.Quote(ItemFaces.Line(c, i, room).Text, room.Line))],
        };
    }

    private static IEnumerable<AdaptiveElement> Open(CardContext c, List<CareItem> open, ChannelWords words, Room room)
    {
        var rest = open.FindAll(i => !i.IsUrgent);
        yield return Say.Body(open.Count == 0 ? words.NothingOpen : words.Open(open.Count), separator: true);
        foreach (var line in rest.Take(InSight).Select(i => ItemFaces.Line(c, i, room)))
            yield return Say.Entry(CommonWords.In(c.Locale).Labelled(line.Kind, line.Text), Math.Min(room.Line, 60));

        if (rest.Count > InSight)
            yield return Say.Note(CommonWords.In(c.Locale).More(rest.Count - InSight));
    }
}
