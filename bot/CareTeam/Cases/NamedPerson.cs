using System.Collections.Immutable;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// Somebody whom an actor names, with what the channel says of them at this moment. A mention, an input or a list proves
/// nothing, so only a <see cref="Member"/> ever becomes known to a case by being named. A closed union.
/// </summary>
public abstract record NamedPerson
{
    private NamedPerson(MemberId id, string name) => (Id, Name) = (id, name);

    public MemberId Id { get; }

    /// <summary>What to call them in an answer to whoever named them. The roster's word where it has one.</summary>
    public string Name { get; }

    /// <summary>Nobody has asked the channel yet, or it did not say in time.</summary>
    public sealed record Unasked(MemberId Id, string Name) : NamedPerson(Id, Name);

    /// <summary>On the channel's roster, in an organisation that is served. The name is the roster's.</summary>
    public sealed record Member(Actor Person) : NamedPerson(Person.Id, Person.Name);

    /// <summary>Not on the channel's roster. Nothing of the case may reach them.</summary>
    public sealed record Outside(Actor Person) : NamedPerson(Person.Id, Person.Name);

    /// <summary>Of an organisation that is not served.</summary>
    public sealed record NotServed(MemberId Id, string Name) : NamedPerson(Id, Name);

    /// <summary>Why they can't be made known to the case; null for a member.</summary>
    internal Decision? Refusal => this switch
    {
        Member => null,
        Outside => Decision.Refused(RefusalReason.PersonNotInChannel, Name),
        NotServed => Decision.Refused(RefusalReason.PersonNotServed, Name),
        _ => Decision.Refused(RefusalReason.RosterUnread, Name),
    };
}

/// <summary>A command that names people. Before it is decided, the channel is asked about each of them.</summary>
public interface INamesPeople
{
    ImmutableList<NamedPerson> People { get; }

    /// <summary>The same command about the same people, with what the channel says of them.</summary>
    CaseCommand About(ImmutableList<NamedPerson> people);
}
