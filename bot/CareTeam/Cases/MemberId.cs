namespace CareTeamBot.CareTeam.Cases;

/// <summary>A person, as the channel knows them; the bot and the administrator have one too.</summary>
public readonly record struct MemberId(string Value) : IId<MemberId>
{
    /// <summary>The id as it is stored; empty, and so nobody's, in a value that was never given one.</summary>
    public string Value { get => field ?? ""; } = Value;

    public static MemberId Of(string value) => new(value);

    public static implicit operator string(MemberId id) => id.Value;

    public override string ToString() => Value;
}
