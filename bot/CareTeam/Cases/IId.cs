namespace CareTeamBot.CareTeam.Cases;

/// <summary>An id of one kind: text that stands for one thing, compared letter by letter, and never taken for an id of another kind.</summary>
public interface IId<TSelf> : IEquatable<TSelf> where TSelf : struct, IId<TSelf>
{
    string Value { get; }

    static abstract TSelf Of(string value);
}
