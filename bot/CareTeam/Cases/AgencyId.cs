namespace CareTeamBot.CareTeam.Cases;

/// <summary>An agency of a case: a letter and a number, unique in the case.</summary>
public readonly record struct AgencyId(string Value) : IId<AgencyId>
{
    /// <summary>The id as it is stored; empty, and so nobody's, in a value that was never given one.</summary>
    public string Value { get => field ?? ""; } = Value;

    public static AgencyId Of(string value) => new(value);

    public static implicit operator string(AgencyId id) => id.Value;

    public override string ToString() => Value;
}
