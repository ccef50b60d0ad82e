using System.Text.Json.Nodes;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Who opens a case, and opens it again, as Teams tells who is in the channel.</summary>
public sealed class LeadTests(RunningBot bot) : IClassFixture<RunningBot>
{
    /// <summary>Many coordinators work for an office outside, and are guests of the municipality's organisation.</summary>
    [Fact]
    public async Task AGuest_OpensANewCase()
    {
        var guest = await GuestAsync();
        var channel = await bot.NewChannelAsync();

        await bot.CommandAsync(guest, channel, "ケース開始");
        await bot.SettledAsync();

        Assert.Equal((CaseStatus.Open, guest.Id), await StandAsync(channel));
    }

    [Fact]
    public async Task AClosedCase_IsNotAGuestsForTheAsking_AndGoesBackToItsCoordinator()
    {
        var guest = await GuestAsync();
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Coordinator, channel, "ケース終了");
        await bot.SettledAsync();

        await bot.CommandAsync(guest, channel, "ケース開始 わたしの目標");
        await bot.SettledAsync();
        Assert.Contains("大宮 さくらさんに頼んでください", bot.Cards(channel)[^1], StringComparison.Ordinal);
        await bot.CommandAsync(RunningBot.Mother, channel, "ケース開始");
        await bot.SettledAsync();
        Assert.Equal((CaseStatus.Closed, RunningBot.Coordinator.Id), await StandAsync(channel));

        await bot.CommandAsync(RunningBot.Health, channel, "ケース開始");
        await bot.SettledAsync();
        Assert.Equal((CaseStatus.Open, RunningBot.Coordinator.Id), await StandAsync(channel));
    }

    [Fact]
    public async Task WhereTheCoordinatorHasLeftMeanwhile_TheSuccessorLeads()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Coordinator, channel, "ケース終了");
        await bot.LeaveAsync(RunningBot.Coordinator, channel);

        await bot.CommandAsync(RunningBot.Health, channel, "ケース開始");
        await bot.SettledAsync();

        Assert.Equal((CaseStatus.Open, RunningBot.Nursery.Id), await StandAsync(channel));
        Assert.True((await bot.StateAsync(channel)).FindParticipant(new(RunningBot.Coordinator.Id))!.Left);
    }

    private async Task<(CaseStatus, string?)> StandAsync(TeamsChannel channel) =>
        await bot.StateAsync(channel) is var state ? (state.Status, state.CoordinatorId) : default;

    private async Task<TeamsMember> GuestAsync()
    {
        var guest = TeamsMember.Named($"来客 {Guid.NewGuid():N}") with { Role = "guest" };
        await bot.Teams.AddMemberAsync(guest);
        return guest;
    }

    /// <summary>A group chat is of no team.</summary>
    [Fact]
    public async Task WhoLeavesAChatWithoutATeam_LeavesItsCase()
    {
        var channel = await bot.NewCaseAsync();
        bot.Services.GetRequiredService<CaseRepository>().Forget(new(RunningBot.CaseId(channel)));

        Assert.Equal(200, await bot.SendChangedAsync(RunningBot.Nursery, channel, "", activity =>
        {
            activity["type"] = "conversationUpdate";
            activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = RunningBot.Nursery.Id });
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = bot.Teams.TenantId } };
        }));

        Assert.True((await bot.StateAsync(channel)).FindParticipant(new(RunningBot.Nursery.Id))!.Left);
    }
}
