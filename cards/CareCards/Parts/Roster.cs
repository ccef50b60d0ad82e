using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Parts;

/// <summary>The team by agency, as far as a card can hold it.</summary>
internal static class Roster
{
    private const int MaxAgencies = 10;
    private const int MaxPeople = 5;

    public static IEnumerable<AdaptiveElement> Draw(CardContext c, Room room)
    {
        var words = TeamWords.In(c.Locale);
        var names = new Names(c, room);
        var byAgency = c.State.Agencies
            .Select(a => (Name: names.Agency(a), People: c.State.ActiveMembersOf(a.Id).ToList()))
            .Where(a => a.People.Count > 0).ToList();
        var unknown = c.State.Participants.Where(p => p is { Left: false, AgencyId: null }).ToList();
        yield return Say.Body(words.Team, weight: AdaptiveTextWeight.Bolder, separator: true, spacing: AdaptiveSpacing.Medium);
        if (byAgency.Count == 0) yield return Say.Note(words.Nobody);
        foreach (var (name, people) in byAgency.Take(MaxAgencies))
            yield return Row(name, people, words, names, room);
        if (byAgency.Count > MaxAgencies) yield return Say.Note(words.MoreAgencies(byAgency.Count - MaxAgencies));
        if (unknown.Count > 0) yield return Row(words.WithoutAgency, unknown, words, names, room);
    }

    private static AdaptiveContainer Row(string agency, List<Participant> people, TeamWords words, Names names, Room room) => new()
    {
        Spacing = AdaptiveSpacing.Small,
        Items = [Say.Body(agency), Say.Note(People(people, words, names, room), spacing: AdaptiveSpacing.None)],
    };

    private static string People(List<Participant> people, TeamWords words, Names names, Room room)
    {
        var some = people.Take(MaxPeople).Select(p => Markdown.Line(p.Profession, room.Name) is { Length: > 0 } profession
            ? words.Member(names.Of(p.Name), profession)
            : names.Of(p.Name));
        var more = people.Count > MaxPeople ? [words.MorePeople(people.Count - MaxPeople)] : (string[])[];
        return string.Join("　", some.Concat(more));
    }
}
