using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Parts;

/// <summary>People and agencies by name, made safe for places where Markdown is read.</summary>
internal sealed class Names(CardContext c, Room room)
{
    /// <summary>How many agencies one sentence names.</summary>
    private const int MaxNamed = 4;

    private readonly NameWords words = NameWords.In(c.Locale);
    private Dictionary<(MemberId? Id, AgencyId? AgencyId), string>? persons;

    public string CaseName => c.CaseName is { } name && Markdown.Line(name, room.Name) is { Length: > 0 } line ? line : words.Case;

    public string Agency(AgencyId? id) => c.State.FindAgency(id) is { } agency ? Agency(agency) : words.SomeAgency;

    public string Agency(Agency agency) => Of(agency.Name);

    /// <summary>A name by itself, for lists and choices: what can be seen of it, or that there is none.</summary>
    public string Of(string? name) => Of(c, name, room.Name);

    /// <inheritdoc cref="Of(string?)"/>
    public static string Of(CardContext c, string? name, int max) =>
        Markdown.Line(name, max) is { Length: > 0 } line ? line : NameWords.In(c.Locale).NoName;

    public string Person(MemberId? id) =>
        id == Actor.Bot.Id ? Actor.Bot.Name
        : (c.State.FindParticipant(id)?.Name ?? c.State.FindInvitation(id)?.Name) is { } known && Markdown.Line(known, room.Name) is { Length: > 0 } name ? words.Person(name)
        : words.SomePerson;

    /// <summary>「浦和 花子さん（訪問看護ステーション）」. The agency is the one spoken for at the time, where it is known.</summary>
    public string PersonOf(MemberId? id, AgencyId? agencyId = null)
    {
        // A history names the same few people again and again.
        persons ??= [];
        if (!persons.TryGetValue((id, agencyId), out var name))
            persons[(id, agencyId)] = name = NewPersonOf(id, agencyId);
        return name;
    }

    private string NewPersonOf(MemberId? id, AgencyId? agencyId) =>
        (c.State.FindAgency(agencyId) ?? c.State.AgencyOf(id)) is { } agency ? words.PersonOf(Person(id), Agency(agency)) : Person(id);

    public string Agencies(IReadOnlyCollection<AgencyId> ids) => ids.Count > MaxNamed
        ? words.AndMore(string.Join(words.Separator, ids.Take(MaxNamed).Select(id => Agency(id))), ids.Count - MaxNamed)
        : string.Join(words.Separator, ids.Select(id => Agency(id)));

    public string Coordinator => c.State.CoordinatorId is { } id ? words.Coordinator(Person(id)) : words.NoCoordinator;

    public string Holder(Holder holder) => holder.Kind switch
    {
        HolderKind.Agencies => Agencies(holder.FindAgencies()),
        HolderKind.EveryAgency => words.EveryAgency,
        _ when c.ViewerId is { } viewer && holder.Has(viewer) => words.You,
        _ when c.State.CoverOf(holder.Member, c.Now, c.Rules) is { } cover =>
            words.Covered(Person(holder.Member), cover.Id == c.ViewerId ? words.You : Person(cover.Id)),
        HolderKind.Coordinator => Coordinator,
        HolderKind.Asker => words.Asker(Person(holder.Member)),
        HolderKind.Member => Person(holder.Member),
        _ => throw new ArgumentOutOfRangeException(nameof(holder), holder.Kind, "Unknown kind of holder."),
    };
}
