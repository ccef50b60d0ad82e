using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>What the team can't solve goes before the council at once, as a question that has climbed the ladder already.</summary>
internal sealed class BarrierDecider(CaseState state, Ladder ladder)
{
    private readonly AskDecider asking = new(state, ladder);

    /// <summary>Anybody may say so; the coordinator then holds it and may still choose another way.</summary>
    public Decision Raise(CaseCommand.RaiseBarrier command) => state.Questions.FirstOrDefault(q => q.Id == command.Item) switch
    {
        { Step: >= QuestionStep.Asked and < QuestionStep.Council } question => Brought(question, command),
        { Step: QuestionStep.Council } => Decision.Unchanged,
        _ => New(command, command.Text.Trim()),
    };

    /// <summary>An open question goes itself, rather than a second one beside it.</summary>
    private Decision Brought(Question question, CaseCommand.RaiseBarrier command)
    {
        var text = command.Text.Trim();
        return text.Length > Question.MaxText
            ? QuestionDecider.TooLong()
            : Decision.Accepted(ladder.Council(Drafted(question, text), command.By, command.Now, []));
    }

    private Decision New(CaseCommand.RaiseBarrier command, string text)
    {
        if (state.Questions.Any(q => IsSame(q, command, text)))
            return Decision.Unchanged;

        if ((AskDecider.TextFault(text) ?? asking.Full(command.By.Id, urgent: false)) is { } fault)
            return fault;

        var barrier = asking.NewQuestion(command, text, addressed: [], urgent: false) with
        {
            Source = QuestionSource.Barrier,
            BarrierOf = state.FindItem(command.Item)?.Id,
            ThreadId = command.ThreadId,
            Acts = [new ItemAct(ItemActKind.Asked, command.By.Id, command.Now)],
        };
        return Decision.Accepted(
            new CaseEvent.QuestionAsked(command.By.Id, command.Now, barrier),
            ladder.Council(barrier, command.By, command.Now, []));
    }

    private Question Drafted(Question question, string text) =>
        text.Length == 0 ? question : question with { CouncilDraft = Deidentifier.Strip(text, state) };

    /// <summary>One item makes one barrier while that is open, and so do the same words from the same person within a while.</summary>
    private static bool IsSame(Question question, CaseCommand.RaiseBarrier command, string text) =>
        question.Source == QuestionSource.Barrier
        && ((command.Item is not null && question.BarrierOf == command.Item)
            || (question.AskerId == command.By.Id && question.Text == text && command.Now - question.AskedAt < QuestionDecider.SameWords));
}
