using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using Xunit;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Play;

namespace CareTeamBot.CareTeam.Tests.Items;

public sealed class ItemFoldTests
{
    [Fact]
    public void TheSameDoneAgainByTheSamePersonTakesThePlaceOfTheLineBefore()
    {
        var item = Done(Done(OpenCase().State.Items[0], Doctor, 10), Doctor, 11);
        Assert.Equal([(Doctor.Id, Jst(11, 20, 11))], item.Acts.Select(a => (a.By, a.At)));

        Assert.Equal([Doctor.Id, HealthNurse.Id, Doctor.Id], Done(Done(item, HealthNurse, 12), Doctor, 13).Acts.Select(a => a.By));
        Assert.Equal(["", "別の話"], Done(item, Doctor, 12, "別の話").Acts.Select(a => a.Note ?? ""));
    }

    private static CareItem Done(CareItem item, Actor by, int hour, string? note = null) =>
        ItemFold.Remember(item, ItemActKind.GoalAsked, new CaseEvent.CaseClosed(by.Id, Jst(11, 20, hour)), note);
}
