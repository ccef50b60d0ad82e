using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Errands;

/// <summary>What can be pressed about an answer to bring back to the family.</summary>
internal static class ErrandButtons
{
    public static readonly Button Done = new(
        "errand.done", p => new CaseCommand.TellFamily(p.By, p.Now, p.Item, p[Fields.Day], p[Fields.How]), Fields.Day, Fields.How)
    { Done = l => ErrandWords.In(l).Noted };

    public static readonly Button[] All = [Done];
}
