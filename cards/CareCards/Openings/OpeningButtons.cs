using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Openings;

/// <summary>What can be pressed about a case whose channel has to be made by hand. Each begins a case once more where there is none such.</summary>
internal static class OpeningButtons
{
    public static readonly Button Again = Step("opening.again", "again");

    /// <summary>What was typed goes into another case.</summary>
    public static readonly Button PutInto = Step("opening.kept", "kept", Fields.Case);

    public static readonly Button Drop = Step("opening.drop", "drop");

    public static readonly Button[] All = [Again, PutInto, Drop];

    private static Button Step(string verb, string step, params Field[] inputs) =>
        new(verb, p => new Meaning { Command = new CaseCommand.Open(p.By, p.Now, null), OpeningStep = step }, inputs) { Earlier = [new("case.open", step)] };
}
