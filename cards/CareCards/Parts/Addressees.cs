using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Parts;

/// <summary>People called by name, so that Teams notifies them.</summary>
internal static class Addressees
{
    private const int MaxMentions = 20;

    /// <summary>Letters of the name of who is away; twenty of them must not fill a card.</summary>
    private const int MaxName = 12;

    public static List<Mention> In(CardContext c, IReadOnlyList<MemberId> memberIds, Room room) =>
        [.. memberIds.Distinct().Select(id => c.State.FindParticipant(id)).OfType<Participant>().Where(p => p is { Left: false })
            .Take(MaxMentions).Select(p => Mention.Of(p.Id, Names.Of(c, p.Name, room.Name)))];

    public static AdaptiveTextBlock? Greeting(CardContext c, List<Mention> mentions) => mentions.Count == 0
        ? null
        : Say.Body(string.Join(c.Locale.Of("　", " "), mentions.Select(m => c.Locale.Of($"{m.Text}さん", m.Text) + InPlaceOf(c, new(m.Id)))));

    /// <summary>A word beside who is called for somebody that is away.</summary>
    private static string InPlaceOf(CardContext c, MemberId memberId) =>
        c.State.Covers.FindLast(cover => c.State.CoverOf(cover.MemberId, c.Now, c.Rules)?.Id == memberId) is { } away
        && c.State.FindParticipant(away.MemberId) is { Left: false } member
            ? NameWords.In(c.Locale).CoverFor(Names.Of(c, member.Name, MaxName))
            : "";
}
