using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Telemetry;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

/// <summary>An activity to what it asks for: mostly one thing, nothing where it is none of the bot's business.</summary>
internal delegate IReadOnlyList<TurnInput> Decode(Activity activity, DateTimeOffset now);

/// <summary>The turn, the one way through the code. The clock's turns begin at step 3, see <c>ClockTurns</c>.</summary>
internal sealed class Turn(
    TooFast tooFast, ResourceExtension extension, TurnCases cases, DirectoryDesk directory, TurnDecisions decisions, TurnCommits commits,
    TurnAnswers answers, TimeProvider clock)
{
    /// <param name="activity">What Teams sent, as the SDK reads it.</param>
    /// <param name="decode">How an activity of its kind is read.</param>
    /// <param name="cancellation">Not the request's: a turn that has begun is finished even if the caller hangs up.</param>
    public async ValueTask<TurnResult> RunAsync(Activity activity, Decode decode, CancellationToken cancellation)
    {
        var result = TurnResult.Ignored;

        // 1 authenticate: the adapter has, before it read the body

        // 2 decode
        foreach (var asked in Read(activity, decode))
        {
            if (await tooFast.AnswerAsync(asked, cancellation) is { } refused)
                return refused;

            if (asked is TurnInput.Search search)
                return await extension.AnswerAsync(search, cancellation);

            // 3 load: the case that it is about, once; of a team, all its cases
            foreach (var (about, loaded) in await cases.LoadAsync(asked, cancellation))
            {
                // 4 decide: what comes of it, and what is to be said of that
                var input = await directory.ChangeAsync(about, loaded.Head, cancellation);
                Decided Decide(LoadedCase now, bool isFull) => decisions.Decide(input, now, isFull);

                // 5 commit: all of that in one write; where another process has committed meanwhile, it is decided anew
                var (after, decided) = await commits.CommitAsync(input.CaseId, loaded, Decide, cancellation);

                // 6 render: the pressed card, or a dialog, as the case is now
                var card = await answers.RenderAsync(decided, after, cancellation);

                // 7 answer
                result = answers.Answer(decided, after, card);
            }

            // 8 send: the commit has queued what is to be said, and OutboxSender sends it; no answer waits for that
        }

        return result;
    }

    /// <summary>The bot's own turn after it made a channel for a case that was begun in a personal chat. A repeat changes nothing.</summary>
    public async Task BeginAsync(CaseAddress where, CaseCommand command, string opening, MadeChannel made, CancellationToken cancellation)
    {
        var input = new TurnInput.Message { Where = where, By = command.By, CaseId = where.CaseId, ActivityId = $"opening-{opening}", Command = command, Made = made };
        await commits.CommitAsync(input.CaseId, null, (now, isFull) => decisions.Decide(input, now, isFull), cancellation);
    }

    private IReadOnlyList<TurnInput> Read(Activity activity, Decode decode)
    {
        using var span = Spans.Step("decode");
        return activity.IsFromBot() ? [] : decode(activity, clock.GetUtcNow());
    }
}
