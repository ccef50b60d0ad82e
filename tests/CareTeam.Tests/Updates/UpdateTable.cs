using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Updates;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>情報共有: the mother shares something; the health centre and the nursery section are asked to confirm.</summary>
internal static class UpdateTable
{
    private static ItemId It => new("u2");

    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["nothing shared"] = () => Gone(OpenCase()),
        ["shared for information"] = () => Gone(OpenCase().Share(Mother, News)),
        ["shared, to be confirmed"] = () => Gone(SharedUpdate()),
        ["one agency has confirmed"] = () => Gone(SharedUpdate().Confirm(Clerk)),
        ["nudged"] = () => Gone(SharedUpdate().UntilDue()),
        ["with the coordinator"] = () => Gone(SharedUpdate().UntilDue().UntilDue()),
        ["with the coordinator, looked at again"] = () => Gone(SharedUpdate().UntilDue().UntilDue().UntilDue()),
        ["corrected"] = () => Gone(SharedUpdate().Confirm(HealthColleague).Correct(Father, "体温は38度です。")),
        ["confirmed by all"] = () => Gone(SharedUpdate().Confirm(HealthNurse).Confirm(Clerk)),
        ["closed by the coordinator"] = () => Gone(SharedUpdate().Do(new CaseCommand.CloseUpdate(Coordinator, Play.Thursday, It))),
        ["withdrawn"] = () => Gone(SharedUpdate().Withdraw(Mother)),
        ["case closed"] = () => Gone(SharedUpdate().Confirm(HealthNurse).Confirm(Clerk)).Close(Coordinator),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("share with all", (by, p) => Share(by, p, "新しい装具になりました。")),
        ("share, to be confirmed", (by, p) => Share(by, p, "新しい装具になりました。") with { Confirm = true }),
        ("share with one, to be confirmed", (by, p) => Share(by, p, "新しい装具になりました。") with { Confirm = true, Addressed = [Hospital] }),
        ("share the same message", (by, p) => Share(by, p, "同じこと") with { MessageId = "m1" }),
        ("share for the mother", (by, p) => Share(by, p, "新しい装具になりました。") with { For = OfMother }),
        ("share for the mother, said tomorrow", (by, p) => Share(by, p, "新しい装具になりました。") with { For = OfMother with { Day = new DateOnly(2027, 1, 1) } }),
        ("share nothing", (by, p) => Share(by, p, " ")),
        ("share a bad link", (by, p) => Share(by, p, "資料です。") with { Links = ["javascript:alert(1)"] }),
        ("confirm", (by, p) => new CaseCommand.ConfirmUpdate(by, p.Now, It)),
        ("confirm the first words", (by, p) => new CaseCommand.ConfirmUpdate(by, p.Now, It, 0)),
        ("correct", (by, p) => new CaseCommand.CorrectUpdate(by, p.Now, It, "体温は37度です。", UpdateAbout.Life, [])),
        ("correct nothing", (by, p) => new CaseCommand.CorrectUpdate(by, p.Now, It, News, null, [])),
        ("correct to nothing", (by, p) => new CaseCommand.CorrectUpdate(by, p.Now, It, " ", null, [])),
        ("withdraw", (by, p) => new CaseCommand.WithdrawUpdate(by, p.Now, It)),
        ("close the update", (by, p) => new CaseCommand.CloseUpdate(by, p.Now, It)),
        ("confirm what is gone", (by, p) => new CaseCommand.ConfirmUpdate(by, p.Now, new("u999"))),
        ("confirm a goal", (by, p) => new CaseCommand.ConfirmUpdate(by, p.Now, new("g1"))),
        ("close the case", (by, p) => new CaseCommand.Close(by, p.Now)),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("place", (_, p) => new CaseCommand.SetThread(p.Now, It, "t9")),
        ("tick", (_, p) => new CaseCommand.Tick(p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Updates", Situations, Commands, Standing);

    private static CaseCommand.ShareUpdate Share(Actor by, Play play, string text) =>
        new(by, play.Now, text, UpdateAbout.Health, [], Confirm: false, [], "t2", "m2");

    private static string Standing(CaseState state) => state.LastUpdates(1) is not [var update]
        ? ""
        : update.End is { } end ? $" -> {update.Id} ended, {end}"
        : $" -> {update.Id} {update.Stage}, held by {update.Holder.Kind} {string.Join(' ', update.Holder.Ids)}, due {update.Due:yyyy-MM-dd HH:mm}";
}
