using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Errands;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Answers on their way back to the family.</summary>
internal static class ErrandTable
{
    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["to be told"] = () => Gone(AnsweredForMother()),
        ["reminded"] = () => Gone(AnsweredForMother().UntilDue()),
        ["told"] = () => Gone(AnsweredForMother()).Tell(HealthNurse),
        ["taken back"] = () => Gone(AnsweredForMother()).NotYet(HealthNurse),
        ["case closed"] = () => Gone(AnsweredForMother()).Tell(HealthNurse).Solved(HealthNurse).Close(Coordinator),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("tell", (by, p) => new CaseCommand.TellFamily(by, p.Now, new("e2"), null, "電話")),
        ("tell tomorrow", (by, p) => new CaseCommand.TellFamily(by, p.Now, new("e2"), new DateOnly(2027, 12, 1), null)),
        ("tell what is gone", (by, p) => new CaseCommand.TellFamily(by, p.Now, new("e99"), null, null)),
        ("answer again", (by, p) => new CaseCommand.GiveAnswer(by, p.Now, new("q1"), "見学もできます。")),
        ("answer for the family", (by, p) => new CaseCommand.GiveAnswer(by, p.Now, new("q1"), "もう見つかりました。", OfMother)),
        ("not yet", (by, p) => new CaseCommand.MarkNotYet(by, p.Now, new("q1"))),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("tick", (_, p) => new CaseCommand.Tick(p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Errands", Situations, Commands, Standing);

    private static string Standing(CaseState state) => state.Items.Concat(state.EndedItems).OfType<ErrandItem>().LastOrDefault() switch
    {
        null => "",
        { IsOpen: false } e => e.Told is null ? " -> taken back" : " -> told",
        var e => $" -> to be told, held by {e.Holder.Kind} {string.Join(' ', e.Holder.Ids)}, due {e.Due:yyyy-MM-dd}",
    };
}
