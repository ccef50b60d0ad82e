namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// The name under which an event or a kind of item is stored: ours for ever, so that a type may be renamed and what was
/// written before is still read.
/// </summary>
/// <param name="name">Never changed, and never given to another type.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class StoredAsAttribute(string name) : Attribute
{
    public string Name => name;
}
