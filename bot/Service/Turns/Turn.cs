using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Telemetry;
using CareTeamBot.Service.Turns.Presses;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// The turn, the one way through the code: 1 authenticate, 2 decode, 3 load, 4 decide, 5 commit, 6 render, 7 answer,
/// 8 send. The clock's turns begin at 3, see <c>ClockTurns</c>.
/// </summary>
internal sealed class Turn(
    CaseRepository cases, Membership membership, TurnCommits changes, TurnAnswers answers, ChatBook chats,
    TooFast tooFast, LateMessages late, Presences presences, Naming naming, OpeningDesk openings, ClosedReads reads, PersonalCases personal,
    ResourceBook book, ResourceExtension extension)
{
    /// <summary>What an activity asks for, step by step after its decoding (<see cref="CareTeamActivityHandler"/>).</summary>
    /// <param name="inputs">The turns that it asks for.</param>
    /// <param name="tellsChat">Whether where it was said is where its writer can be reached.</param>
    /// <param name="cancellation">Not the request's: a turn that has begun is finished even if the caller hangs up.</param>
    public async ValueTask<TurnResult> RunAsync(IReadOnlyList<TurnInput> inputs, bool tellsChat, CancellationToken cancellation)
    {
        var result = TurnResult.Ignored;
        foreach (var decoded in inputs)
        {
            if (await tooFast.AnswerAsync(decoded, cancellation).ConfigureAwait(false) is { } refused)
            {
                return refused;
            }

            if (decoded.Query is { } query)
            {
                return await extension.AnswerAsync(decoded, query, cancellation).ConfigureAwait(false);
            }

            if (tellsChat && decoded.Where.IsOwnChat)
            {
                await chats.RememberAsync(decoded.Where, decoded.By.Id, cancellation).ConfigureAwait(false);
            }

            // 3 load, once in a turn
            var loaded = await LoadAsync(decoded, cancellation).ConfigureAwait(false);
            var input = late.Settle(decoded, loaded.Head);
            foreach (var (target, about) in await membership.ResolveAsync(input, loaded, cancellation).ConfigureAwait(false))
            {
                result = await CarryOutAsync(await ChangeDirectoryAsync(target, about.Head, cancellation).ConfigureAwait(false), about, cancellation).ConfigureAwait(false);
            }
        }

        return result;
    }

    /// <summary>The bot's own turn after it made a channel for a case that was begun in a personal chat. A repeat changes nothing.</summary>
    public async Task BeginAsync(CaseAddress where, CaseCommand command, string opening, MadeChannel made, CancellationToken cancellation)
    {
        var input = new TurnInput { Where = where, By = command.By, CaseId = where.CaseId, ActivityId = $"opening-{opening}", Command = command, Made = made };
        await CarryOutAsync(input, await cases.LoadAsync(input.CaseId, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }

    private ValueTask<LoadedCase> LoadAsync(TurnInput input, CancellationToken cancellation) =>
        input is { IsForTeam: true, Where.TeamId: not null } || !CaseAddress.IsCaseId(input.CaseId) ? new(new LoadedCase(input.CaseId, 0, null)) : cases.LoadAsync(input.CaseId, cancellation);

    /// <summary>What is asked of the directory is done before the rest, which shows it.</summary>
    private async ValueTask<TurnInput> ChangeDirectoryAsync(TurnInput input, CaseHead? about, CancellationToken cancellation)
    {
        if (input is not { Directory: { } command, Problem: null })
        {
            return input;
        }

        command = ResourcePresses.Settled(command, about?.State, await AgencyOfAsync(input, about, cancellation).ConfigureAwait(false));
        var refusal = await book.ChangeAsync(about?.Address.TenantId ?? input.Where.TenantId, command, cancellation).ConfigureAwait(false);
        return refusal is not null
            ? input with { Problem = new Notice(refusal.Reason, refusal.Detail) }
            : ResourcePresses.Shown(input with { Done = ResourcePresses.Done(command) }, command);
    }

    /// <summary>The supporting agency that the person speaks for in the case that was named; in their own chat, in the first open one of theirs.</summary>
    private async ValueTask<string?> AgencyOfAsync(TurnInput input, CaseHead? about, CancellationToken cancellation) => about switch
    {
        { Address.IsPersonal: false } => ResourcePresses.AgencyOf(about.State, input.By.Id),
        _ when input.Where.IsPersonal => (await personal.OfAsync(input.Where.TenantId, input.By.Id, cancellation).ConfigureAwait(false))
            .Select(glance => ResourcePresses.AgencyOf(glance.State, input.By.Id)).FirstOrDefault(agency => agency is not null),
        _ => null,
    };

    private async ValueTask<TurnResult> CarryOutAsync(TurnInput input, LoadedCase about, CancellationToken cancellation)
    {
        if (OpeningDesk.Begins(input))
        {
            var chat = about.CaseId == input.Where.CaseId ? about : await cases.LoadAsync(input.Where.CaseId, cancellation).ConfigureAwait(false);
            input = await openings.TakeAsync(input, chat.Head, cancellation).ConfigureAwait(false);
            about = about.CaseId == input.CaseId ? about : chat;
        }

        input = await presences.LookAsync(input, about.Head, cancellation).ConfigureAwait(false);
        await reads.NoteAsync(input, about.Head, cancellation).ConfigureAwait(false);
        input = await naming.AskAsync(input, about.Head, cancellation).ConfigureAwait(false);

        // 4 decide, 5 commit; and 8 send begins: what is said keeps the order of the commits, and needs no answer first
        var (loaded, refusal) = await changes.CommitAsync(input, about, cancellation).ConfigureAwait(false);
        if (input.Ends is { } ended && refusal is null)
        {
            await openings.EndAsync(input.Where.CaseId, ended, cancellation).ConfigureAwait(false);
        }

        // 6 render, 7 answer
        var result = await answers.AnswerAsync(input, loaded, refusal, cancellation).ConfigureAwait(false);
        return refusal is null ? result : result with { Outcome = TurnOutcome.Refused };
    }
}
