namespace CareTeamBot.Service.Cases;

/// <summary>What a case may count on around its channel.</summary>
/// <param name="Enabled">Whether the bot makes channels, and keeps their members, files and calendars.</param>
/// <param name="GiveUpAfter">How long it tries to make a channel before a person is told to do it by hand.</param>
internal sealed record GraphRules(bool Enabled, TimeSpan GiveUpAfter);
