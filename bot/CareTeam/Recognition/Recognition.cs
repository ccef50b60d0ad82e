namespace CareTeamBot.CareTeam.Recognition;

/// <summary>A verdict and the rule that led to it.</summary>
/// <param name="Verdict">What the message is.</param>
/// <param name="Rule">A stable, readable name such as <c>ja.ask.polite</c> or <c>none.default</c>; never the message's own words.</param>
public readonly record struct Recognition(Verdict Verdict, string Rule);
