using CareTeamBot.Service.Teams.Schema;

namespace CareTeamBot.Service.Teams;

/// <summary>What the bot does with an activity that passed the endpoint's checks. Registered once, called concurrently.</summary>
internal interface IActivityHandler
{
    /// <summary>
    /// Handles one activity. Returning means that what was said is durable. The same activity may come twice, also with
    /// another id. An exception becomes an empty 500.
    /// </summary>
    /// <param name="activity">Its type, serviceUrl and conversation id are present, and for messages and invokes from.id.</param>
    /// <param name="cancellation">Not the request's: a turn that has begun is finished even if the caller hangs up.</param>
    ValueTask<ActivityResult> HandleAsync(Activity activity, CancellationToken cancellation);
}
