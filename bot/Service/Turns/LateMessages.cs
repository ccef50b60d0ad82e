using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Edits and deletions may come before the message that they are about. Then the message is taken as it reads by now, or not at
/// all, and its id is remembered, so that its late coming changes nothing.
/// </summary>
internal sealed class LateMessages(TimeProvider clock)
{
    /// <summary>
    /// How old a message may be to be still on its way: well within the time for which a case remembers what it has seen, so that a
    /// message that is not remembered was not here.
    /// </summary>
    private static readonly TimeSpan OnItsWay = SeenActivities.Remembered - TimeSpan.FromMinutes(5);

    /// <summary>What is to be done about an edit or a deletion, by whether its message has been here.</summary>
    public TurnInput Settle(TurnInput input, CaseHead? head) =>
        input is TurnInput.Change { Ahead: { ActivityId: { } message } ahead } && IsRecent(message, clock.GetUtcNow())
        && head is { State.Status: CaseStatus.Open } && !head.HasSeen(message)
            ? ahead
            : input;

    /// <summary>Teams' message ids are the moments at which they were written, in milliseconds. Of other ids nothing is known.</summary>
    private static bool IsRecent(string messageId, DateTimeOffset now) =>
        long.TryParse(messageId, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
        && moment > (now - OnItsWay).ToUnixTimeMilliseconds() && moment < (now + OnItsWay).ToUnixTimeMilliseconds();
}
