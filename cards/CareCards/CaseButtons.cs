using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

/// <summary>What can be pressed about a case as a whole.</summary>
internal static class CaseButtons
{
    public static readonly Button Open = new(
        "case.open", p => new CaseCommand.Open(p.By, p.Now, p[Fields.Goal], p.For), Fields.Goal, Fields.ForWho, Fields.ForDay, Fields.ForHow);

    public static readonly Button Close = new("case.close", p => new CaseCommand.Close(p.By, p.Now));

    public static readonly Button[] All = [Open, Close];
}
