namespace CareTeamBot.CareTeam.Channels;

/// <summary>What became of a case that was begun in a personal chat and needs a channel.</summary>
public enum OpeningStand
{
    Making,
    Made,
    ByHand,

    /// <summary>What was typed went into a case that was there, or was withdrawn.</summary>
    Settled,
}
