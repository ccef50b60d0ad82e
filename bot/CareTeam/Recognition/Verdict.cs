namespace CareTeamBot.CareTeam.Recognition;

/// <summary>What a message is for the ladder: a post asks or it does not, a reply answers or it does not.</summary>
public enum Verdict
{
    /// <summary>Neither a question nor an answer.</summary>
    None,

    /// <summary>A post that waits for something from the team.</summary>
    Question,

    /// <summary>A reply that gives what was asked, decides it, takes it on, or names who can.</summary>
    Answer,
}
