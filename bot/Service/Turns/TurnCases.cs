using CareTeamBot.Service.Cases;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Step 3 of the turn: the case that an input is about, loaded once, whether its writer may act on it, and what has to be asked of
/// the channel before anything can be decided.
/// </summary>
internal sealed class TurnCases(
    CaseRepository cases, Membership membership, LateMessages late, OpeningDesk openings, Presences presences, Naming naming)
{
    /// <returns>One, but for what concerns a whole team with several cases.</returns>
    public async ValueTask<IReadOnlyList<(TurnInput Input, LoadedCase Case)>> LoadAsync(TurnInput asked, CancellationToken cancellation)
    {
        var named = asked is TurnInput.OfTeam || !CaseAddress.IsCaseId(asked.CaseId)
            ? new LoadedCase(asked.CaseId, 0, null)
            : await cases.LoadAsync(asked.CaseId, cancellation);
        var turns = new List<(TurnInput, LoadedCase)>();
        foreach (var (input, about) in await membership.ResolveAsync(late.Settle(asked, named.Head), named, cancellation))
            turns.Add(await PrepareAsync(input, about, cancellation));

        return turns;
    }

    private async ValueTask<(TurnInput, LoadedCase)> PrepareAsync(TurnInput input, LoadedCase about, CancellationToken cancellation)
    {
        if (OpeningDesk.IsStep(input))
        {
            var chat = about.CaseId == input.Where.CaseId ? about : await cases.LoadAsync(input.Where.CaseId, cancellation);
            input = openings.Settle(input, chat.Head);
            about = about.CaseId == input.CaseId ? about : chat;
        }

        input = await presences.LookAsync(input, about.Head, cancellation);
        return (await naming.AskAsync(input, about.Head, cancellation), about);
    }
}
