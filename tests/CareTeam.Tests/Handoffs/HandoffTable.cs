using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>A handoff from the health centre (addressed) to the hospital (other agency).</summary>
internal static class HandoffTable
{
    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["nothing handed over"] = () => Gone(AskedQuestion()),
        ["drafted for a leaver"] = () => Gone(DraftedHandoff()),
        ["waiting for an agency to join"] = () => Gone(WaitingHandoff()),
        ["offered"] = () => Gone(OfferedHandoff()),
        ["offered, nudged"] = () => Gone(OfferedHandoff().Until(Due)),
        ["offered, nobody said a word"] = () => Gone(OfferedHandoff().Until(Due).Until(Due)),
        ["returned"] = () => Gone(ReturnedHandoff()),
        ["complete"] = () => Gone(CompleteHandoff()),
        ["case closed"] = () => Gone(OfferedHandoff()).DropHandoff(Coordinator, "不要").Answer(HealthNurse).Solved(Mother).Close(Coordinator),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("start to the hospital", (by, p) => new CaseCommand.StartHandoff(by, p.Now, null, Hospital, HandoffReason.Transfer)),
        ("start from the health centre to the hospital", (by, p) => new CaseCommand.StartHandoff(by, p.Now, Health, Hospital, HandoffReason.LifeStage)),
        ("start to nobody", (by, p) => new CaseCommand.StartHandoff(by, p.Now, null, " ", HandoffReason.Leave)),
        ("offer to the development centre", (by, p) => new CaseCommand.OfferHandoff(by, p.Now, Id(p), Development)),
        ("offer again", (by, p) => new CaseCommand.OfferHandoff(by, p.Now, Id(p), null)),
        ("accept all", (by, p) => new CaseCommand.AcceptHandoff(by, p.Now, Id(p), [])),
        ("accept the question", (by, p) => new CaseCommand.AcceptHandoff(by, p.Now, Id(p), [new("q1")])),
        ("accept something else", (by, p) => new CaseCommand.AcceptHandoff(by, p.Now, Id(p), [new("q9")])),
        ("return all", (by, p) => new CaseCommand.ReturnHandoff(by, p.Now, Id(p), [], "対象ではない")),
        ("return without a reason", (by, p) => new CaseCommand.ReturnHandoff(by, p.Now, Id(p), [], null)),
        ("keep what came back", (by, p) => new CaseCommand.KeepReturned(by, p.Now, Id(p))),
        ("drop", (by, p) => new CaseCommand.DropHandoff(by, p.Now, Id(p), "続けることになった")),
        ("drop without a reason", (by, p) => new CaseCommand.DropHandoff(by, p.Now, Id(p), " ")),
        ("join as the agency waited for", (by, p) => new CaseCommand.Join(by, p.Now, NotThere, null)),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("tick at the handoff's due moment", (_, p) => new CaseCommand.Tick(Found(p.State)?.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Handoffs", Situations, Commands, Standing);

    public const string NotThere = "あおぞら特別支援学校";

    private static HandoffItem? Found(CaseState state) =>
        state.Items.OfType<HandoffItem>().FirstOrDefault() ?? state.EndedItems.OfType<HandoffItem>().FirstOrDefault();

    private static DateTimeOffset Due(CaseState state) => Found(state)!.Due;

    private static ItemId Id(Play play) => Found(play.State)?.Id ?? new ItemId("h9");

    private static string Standing(CaseState state) => Found(state) switch
    {
        null => "",
        { IsOpen: false } h => $" -> {h.Step}",
        var h => $" -> {h.Step} to {h.To?.AgencyId ?? h.To?.Name ?? "nobody"}, held by {h.Holder.Kind} {string.Join(' ', h.Holder.Ids)}; {string.Join(", ", h.Parts.Select(p => $"{p.Item} {p.State}, held by {string.Join(' ', state.FindItem(p.Item)!.Holder.Ids)}"))}",
    };
}
