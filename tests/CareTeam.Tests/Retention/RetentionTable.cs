using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Retention;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>The keeping of a case, from its closing to its purge.</summary>
internal static class RetentionTable
{
    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["open"] = () => Gone(Ready()),
        ["open and held"] = () => Held(Gone(Ready())),
        ["closed"] = () => Closed(),
        ["closed and held"] = () => Held(Closed()),
        ["deleted"] = () => Closed().UntilDue(),
        ["deleted and held"] = () => Held(Closed().UntilDue()),
        ["restored"] = () => Restored(),
        ["purged"] = () => Closed().UntilDue().UntilDue(),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("municipality", (by, p) => new CaseCommand.SetMunicipality(by, p.Now, " 川口市 ")),
        ("the same municipality", (by, p) => new CaseCommand.SetMunicipality(by, p.Now, "さいたま市")),
        ("no municipality", (by, p) => new CaseCommand.SetMunicipality(by, p.Now, " ")),
        ("too long a municipality", (by, p) => new CaseCommand.SetMunicipality(by, p.Now, new string('市', TeamDecider.MaxName + 1))),
        ("hold", (_, p) => new CaseCommand.Hold(p.Now, "訴訟のため")),
        ("hold for another reason", (_, p) => new CaseCommand.Hold(p.Now, "監査のため")),
        ("hold without a reason", (_, p) => new CaseCommand.Hold(p.Now, " ")),
        ("hold for too long a reason", (_, p) => new CaseCommand.Hold(p.Now, new string('あ', LegalHold.MaxReason + 1))),
        ("release", (_, p) => new CaseCommand.Release(p.Now, "終わった")),
        ("release without a reason", (_, p) => new CaseCommand.Release(p.Now, "")),
        ("undelete", (_, p) => new CaseCommand.Undelete(p.Now)),
        ("open", (by, p) => new CaseCommand.Open(by, p.Now, "友だちと遊びたい")),
        ("take in", (by, p) => TakingIn(by, p)),
        ("goal", (by, p) => new CaseCommand.SetGoal(by, p.Now, "遊びたい")),
        ("close", (by, p) => new CaseCommand.Close(by, p.Now)),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("tick before the due moment", (_, p) => new CaseCommand.Tick((p.State.Due ?? p.Now).AddTicks(-1))),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Retention", Situations, Commands, Standing);

    /// <summary>Nothing open, of a municipality.</summary>
    public static Play Ready(CareRules? rules = null)
    {
        var play = NoCase(rules).Open(Coordinator).Join(Coordinator, Consultation).Join(HealthNurse, Health).Join(Mother, Family);
        return play.Do(new CaseCommand.SetMunicipality(Coordinator, play.Now, "さいたま市"));
    }

    public static Play Closed(CareRules? rules = null) => Gone(Ready(rules)).Close(Coordinator);

    public static Play Held(Play play) => play.Do(new CaseCommand.Hold(play.Now, "訴訟のため"));

    public static Play Restored()
    {
        var play = Closed().UntilDue();
        return play.Do(new CaseCommand.Undelete(play.Now));
    }

    private static string Standing(CaseState state) =>
        $" -> {state.Status}{(state.Hold is null ? "" : ", held")}, of {state.Municipality ?? "nowhere"}, due {(state.Status == CaseStatus.Open ? "by items" : $"{state.Due:yyyy-MM-dd HH:mm}")}";
}
