using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Channels;

/// <summary>What becomes of a case whose channel goes and comes back.</summary>
internal static class ChannelFold
{
    /// <summary>Those who are told get the cards of urgent questions in their own chats, and so keep getting them.</summary>
    public static CaseState Lost(CaseState state, CaseEvent.ChannelLost e) => state with
    {
        Lost = e.Loss,
        Questions = state.Questions.ConvertAll(q => q is { IsListed: true, IsUrgent: true } ? q with { Noticed = [.. q.Noticed.Union(e.Loss.Told)] } : q),
    };

    public static CaseState Missed(CaseState state, CaseEvent.ChannelMissed e) => state.Lost is not { } lost ? state : state with
    {
        Lost = lost with { Due = e.Due, ToldAt = e.At, Told = e.Told, Reminders = lost.Reminders + 1 },
    };
}
