using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Clock;

/// <summary>What the clock has done by those who know how.</summary>
/// <param name="InChat">What is due in a person's chat.</param>
/// <param name="IsThere">Whether the bot can speak in a channel; null where Teams does not say.</param>
/// <param name="Remove">Removes what is left of a case that was purged.</param>
/// <param name="Sweep">Asks a case's channel who is in it; null where there is none to ask, false where it did not tell.</param>
internal sealed record DueWork(
    Func<CaseId, CancellationToken, Task> InChat,
    Func<CaseAddress, CancellationToken, Task<bool?>> IsThere,
    Func<LoadedCase, CancellationToken, Task> Remove,
    Func<CaseId, CancellationToken, Task<bool?>> Sweep);
