using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Service.Cases;

/// <summary>In the head of a case whose channel the bot has made: its kind. Channels that people made are left as they are.</summary>
/// <param name="Kind">Teams' kind of channel.</param>
/// <param name="IsArchived">Whether the bot has archived it.</param>
internal sealed record MadeChannel(ChannelKind Kind, bool IsArchived = false);
