using CareTeamBot.Cards;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Answers what comes beyond a person's limit, in words. What was typed is where it was: on the card, which stays; in the
/// message, which is theirs; in the words of a dialog, which quote it.
/// </summary>
internal sealed class TooFast(ActsLimit limit, TurnDecisions decisions, TurnCommits commits, ILogger<TooFast> log)
{
    /// <summary>The answer; null where the act is taken.</summary>
    public async ValueTask<TurnResult?> AnswerAsync(TurnInput input, CancellationToken cancellation)
    {
        var verdict = limit.Take(input);
        if (verdict == ActsVerdict.Taken)
            return null;

        var reason = input.Command is CaseCommand.Ask { Urgent: true } ? RefusalReason.TooFastUrgent : RefusalReason.TooFast;
        BotMetrics.Refused(reason);
        if (verdict == ActsVerdict.Refused)
            log.ActsLimited(limit.PerMinute, input.Where.CaseId);

        var notice = new Notice(reason, null);
        var words = CareCards.Sentence(Locale.Parse(input.By.Language), notice);
        TurnResult result = input switch
        {
            TurnInput.Search => new(InvokeAnswers.FoundNotice(words)),
            TurnInput.Press => new(InvokeAnswers.Notice(words)),
            TurnInput.DialogOpening => new(InvokeAnswers.DialogNotice(words)),
            TurnInput.DialogReply => new(InvokeAnswers.DialogNotice(input.Text is { Length: > 0 } typed ? $"{words}\n\n{typed}" : words)),
            _ => TurnResult.Accepted,
        };
        if (verdict == ActsVerdict.Refused && result.Body is null)
        {
            var told = Told(input, notice);
            await commits.CommitAsync(told.CaseId, null, (now, isFull) => decisions.Decide(told, now, isFull), cancellation);
        }

        return result with { Outcome = TurnOutcome.Refused };
    }

    /// <summary>One message where they wrote, and nothing of what they wanted.</summary>
    private static TurnInput.Message Told(TurnInput input, Notice notice) => new()
    {
        Where = input.Where,
        By = input.By,
        CaseId = input.Where.CaseId,
        ActivityId = input.ActivityId,
        ThreadId = input.ThreadId,
        Problem = notice,
        Answer = Answer.Always,
        View = View.Notice,
    };
}
