using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Channels;

/// <summary>What becomes of a case whose channel goes and comes back.</summary>
internal static class ChannelFold
{
    /// <summary>Those who are told get the cards of what is urgent in their own chats, and so keep getting them.</summary>
    public static CaseState Lost(CaseState state, CaseEvent.ChannelLost e) => state with
    {
        Lost = e.Loss,
        Items = state.Items.ConvertAll(i => i is { IsListed: true, IsUrgent: true } ? i with { Noticed = [.. i.Noticed.Union(e.Loss.Told)] } : i),
    };

    public static CaseState Missed(CaseState state, CaseEvent.ChannelMissed e) => state.Lost is not { } lost ? state : state with
    {
        Lost = lost with { Due = e.Due, ToldAt = e.At, Told = e.Told, Reminders = lost.Reminders + 1 },
    };
}
