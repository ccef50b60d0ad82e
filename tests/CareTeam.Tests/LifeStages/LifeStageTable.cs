using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.LifeStages;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>A child born in May 2023, whose nursery comes first in the plan.</summary>
internal static class LifeStageTable
{
    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["no month of birth"] = () => Gone(OpenCase()),
        ["planned"] = () => Gone(Planned()),
        ["nursery asked about"] = () => Gone(AskedStage()),
        ["a handoff started for it"] = () => Gone(AskedStage()).StartHandoff(Coordinator, null, Nursery, new("l2")),
        ["moved by hand"] = () => Gone(AskedStage()).MoveStage(Coordinator, new("l2"), new DateOnly(2028, 4, 1), "来年にする"),
        ["dropped"] = () => Gone(AskedStage()).DropStage(Coordinator, new("l2"), "家で過ごす"),
        ["case closed"] = () => Gone(Planned()).Close(Coordinator),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("open", (by, p) => new CaseCommand.Open(by, p.Now, null)),
        ("tell the month", (by, p) => new CaseCommand.SetBirthMonth(by, p.Now, Born)),
        ("tell another month", (by, p) => new CaseCommand.SetBirthMonth(by, p.Now, new DateOnly(2022, 5, 1))),
        ("tell no month", (by, p) => new CaseCommand.SetBirthMonth(by, p.Now, null)),
        ("tell the discharge", (by, p) => new CaseCommand.SetDischarge(by, p.Now, new DateOnly(2027, 10, 20))),
        ("move", (by, p) => new CaseCommand.MoveStage(by, p.Now, new("l2"), new DateOnly(2028, 4, 1), "来年にする")),
        ("move without a reason", (by, p) => new CaseCommand.MoveStage(by, p.Now, new("l2"), new DateOnly(2028, 4, 1), null)),
        ("move without a day", (by, p) => new CaseCommand.MoveStage(by, p.Now, new("l2"), null, "来年にする")),
        ("drop", (by, p) => new CaseCommand.DropStage(by, p.Now, new("l2"), "家で過ごす")),
        ("done", (by, p) => new CaseCommand.EndStage(by, p.Now, new("l2"))),
        ("done with what is gone", (by, p) => new CaseCommand.EndStage(by, p.Now, new("l99"))),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("LifeStages", Situations, Commands, Standing);

    private static string Standing(CaseState state) => string.Concat(state.Items.Concat(state.EndedItems).OfType<LifeStagePrompt>().OrderBy(s => s.Stage).Take(2)
        .Select(s => $" -> {s.Stage} {s.Date:yyyy-MM} {(s.End is { } end ? $"{end}" : s.Asking ? "asking" : $"from {s.Due:yyyy-MM-dd}")}, {string.Join(' ', s.Holder.Ids)}"));
}
