using System.Globalization;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.CareTeam.Questions;

/// <summary>"Not ours": once it goes to whoever was named, or to all; twice it goes to the coordinator.</summary>
internal sealed class PassDecider(CaseState state, Ladder ladder)
{
    public const int PassesUntilConsult = 2;

    public Decision Decide(Question question, CaseCommand.Pass command)
    {
        var agency = state.AgencyOf(command.By.Id);
        if (state.IsAsking(question, command.By.Id))
            return Decision.Refused(RefusalReason.OwnQuestion);

        if (question.HasPassed(agency?.Id, command.By.Id) || question.Step == QuestionStep.Answered)
            return Decision.Unchanged;

        var found = Known(command.ToAgency);
        var named = found is not null && CouldTake(found, question, agency?.Id) ? found : null;
        if (command.ToAgency?.Trim().Length > TeamDecider.MaxName || command.Hint?.Trim().Length > PassOn.MaxHint)
            return Decision.Refused(RefusalReason.TextTooLong, PassOn.MaxHint.ToString(CultureInfo.InvariantCulture));

        var hint = Hint(found?.Name ?? command.ToAgency, command.Hint);

        return Passed(question, new PassOn(command.By.Id, agency?.Id, named?.Id, hint, command.Now), named, command);
    }

    /// <summary>Who might know, in one line: an agency and a word about somebody outside may both be given.</summary>
    private static string? Hint(string? agency, string? word) =>
        QuestionDecider.Trimmed(string.Join('、', new[] { agency, word }.Where(h => !string.IsNullOrWhiteSpace(h)).Select(h => h!.Trim()).Distinct()));

    private Decision Passed(Question question, PassOn passOn, Agency? named, CaseCommand.Pass command)
    {
        var after = After(question, passOn);
        if (question.Promise is not null && after.Promise is null)
        {
            var resumed = ladder.Resumed(question with { Passes = after.Passes, Addressed = after.Addressed }, question.Step, command.Now, command.Now);
            after = after with { Holder = resumed.Holder, Due = resumed.Due, Plan = resumed.Plan };
        }
        else if (after is { Promise: not null, Passes.Count: >= PassesUntilConsult, Step: < QuestionStep.Consult })
        {
            after = after with { Plan = after.Plan with { Consult = after.Plan.Widen } };
        }

        var passed = new CaseEvent.QuestionPassed(command.By.Id, command.Now, question.Id, passOn, Standing(after, named, command.Now));
        return Onward(after, passed) is { } onward ? Decision.Accepted(passed, onward) : Decision.Accepted(passed);
    }

    /// <summary>Whom the question is put to after a pass: the one named takes the place of the one who passed.</summary>
    internal static Question After(Question question, PassOn passOn) => question with
    {
        Passes = question.Passes.Add(passOn),
        Addressed = passOn.ToAgencyId is { } to
            ? [.. question.Addressed.Where(id => id != passOn.AgencyId && id != to), to]
            : question.Addressed,
        Promise = question.Promise?.By == passOn.By ? null : question.Promise,
    };

    /// <summary>
    /// The step that the pass itself brings about: consult on the second, widen when nobody is left to wait for. A promise
    /// that somebody else made is waited for; only then comes the consult.
    /// </summary>
    private CaseEvent? Onward(Question after, CaseEvent.QuestionPassed passed) => after switch
    {
        { Step: >= QuestionStep.Consult } or { Promise: not null } => null,
        { Passes.Count: >= PassesUntilConsult } =>
            ladder.Climb(after, QuestionStep.Consult, passed.At, ConsultReason.PassedTwice, []),
        { Step: < QuestionStep.Widened } when ladder.StillAsked(after).IsEmpty =>
            ladder.Climb(after, QuestionStep.Widened, passed.At, ConsultReason.NoAnswer, []),
        { Step: QuestionStep.Widened } when ladder.Everyone(after).IsEmpty =>
            ladder.Climb(after, QuestionStep.Consult, passed.At, ConsultReason.NoAnswer, []),
        _ => null,
    };

    /// <summary>The one named gets the time of a nudge, though not beyond the moment at which all are asked.</summary>
    private LadderStanding Standing(Question after, Agency? named, DateTimeOffset now)
    {
        if (after.Step >= QuestionStep.Consult || after.Promise is not null)
            return new LadderStanding(after.Step, after.Holder, after.Due, after.Plan);

        if (named is null || after.Step == QuestionStep.Widened)
            return ladder.Waiting(after, after.Step, after.Plan);

        var nudge = ladder.Earliest([named], now, ladder.Times(after.Urgent).Nudge, after.Urgent);
        var plan = after.Plan with { Nudge = nudge < after.Plan.Widen ? nudge : after.Plan.Widen };
        return ladder.Waiting(after, QuestionStep.Asked, plan);
    }

    private Agency? Known(string? to) => to is null ? null : state.FindAgency(new(to.Trim())) ?? TeamDecider.FindByName(state, to);

    /// <summary>An agency that could take it: not the passer's, nor the asker's, nor one that passed already.</summary>
    private bool CouldTake(Agency agency, Question question, AgencyId? passerAgencyId) =>
        agency.Id != passerAgencyId && agency.Id != state.AskersAgencyId(question)
        && state.ActiveMembersOf(agency.Id).Any() && question.Passes.TrueForAll(p => p.AgencyId != agency.Id);
}
