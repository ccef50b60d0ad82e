namespace CareTeamBot.CareTeam.Cases;

/// <summary>A case, or a person's chat with the bot, which is kept like one.</summary>
public readonly record struct CaseId(string Value) : IId<CaseId>
{
    /// <summary>The id as it is stored; empty, and so no case's, in a value that was never given one.</summary>
    public string Value { get => field ?? ""; } = Value;

    public static CaseId Of(string value) => new(value);

    public static implicit operator string(CaseId id) => id.Value;

    public override string ToString() => Value;
}
