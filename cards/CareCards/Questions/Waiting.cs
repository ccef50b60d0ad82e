using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards.Questions;

/// <summary>Explains a question's wait: where it stands, who holds it, until when, why, and what happens then.</summary>
internal sealed class Waiting(CardContext c, Question q, Room room)
{
    private static readonly ItemActKind[] Detours =
        [ItemActKind.Passed, ItemActKind.Promised, ItemActKind.PromiseLapsed, ItemActKind.NotYet, ItemActKind.ConsultChosen];

    private readonly WaitWords words = WaitWords.In(c.Locale);
    private readonly Names names = new(c, room);

    public string Holder => names.Holder(q.Holder);

    /// <summary>When the wait ends, by itself; <see cref="Until"/> for a sentence.</summary>
    public string Due => Dates.Until(q.Due, c.Locale, c.Rules.Calendar.Zone);

    public string Until => CommonWords.In(c.Locale).UntilMoment(Due);

    /// <summary>Where it stands, as one sentence.</summary>
    public string State => q switch
    {
        { Ending.Reason: EndingReason.Solved } => words.Solved,
        { Ending.Reason: EndingReason.Silence } => words.Silence,
        { Ending: not null } => words.CaseClosed,
        { Promise: { } promise } => words.Promised(names.PersonOf(promise.By, promise.AgencyId), Dates.Day(promise.Day, c.Locale)),
        { Step: QuestionStep.Answered } => words.Answered(Judge),
        { Step: QuestionStep.Council } => words.Council,
        { Step: QuestionStep.Consult, Consult: { } taken } => words.ConsultTaken(ConsultWords.In(c.Locale).Way(taken.Way)),
        { Step: QuestionStep.Consult } => words.Consult,
        { Step: QuestionStep.Widened } => words.Widened,
        { Step: QuestionStep.Nudged } => words.Nudged,
        _ => words.Asked,
    };

    public string Next => q switch
    {
        { Promise: not null } => words.NextAfterPromise,
        { Step: QuestionStep.Answered } => words.NextAfterAnswer,
        { Step: QuestionStep.Council } => words.NextReview,
        { Step: QuestionStep.Consult } => words.NextCouncil,
        { Step: QuestionStep.Widened } => words.NextConsult(names.Coordinator),
        { Step: QuestionStep.Nudged } => words.NextWiden,
        _ => words.NextNudge,
    };

    /// <summary>Why it waits at all, and why until then, in one line.</summary>
    public string Why => string.Join(c.Locale.Of("／", "; "), new[] { Cause, Length }.Where(part => part.Length > 0));

    /// <summary>Who, until when and why until then, why at all, and what then.</summary>
    public IEnumerable<AdaptiveElement> Facts
    {
        get
        {
            var common = CommonWords.In(c.Locale);
            yield return Say.Pair(common.Holder, Holder);
            yield return Say.Pair(common.Until, Due, Length);
            if (Cause is { Length: > 0 } cause) yield return Say.Pair(common.Why, cause);
            yield return Say.Pair(common.Next, Next);
        }
    }

    /// <summary>Who says whether it is solved.</summary>
    private string Judge => q.Holder.Kind == HolderKind.Asker ? names.Person(q.AskerId) : Holder;

    private string Cause => q switch
    {
        { Promise: not null } => words.ChoseTheDay,
        { Step: QuestionStep.Answered } => words.AwaitingWord,
        { Step: QuestionStep.Council } => words.NeedsCouncil,
        { Step: QuestionStep.Consult, Passes.Count: >= 2 } => words.PassedTwice,
        { Step: QuestionStep.Consult } when !c.State.AskableAgencies(c.State.AskersAgencyId(q)).Any() => words.NobodyToAsk,
        { Step: QuestionStep.Widened, Passes.IsEmpty: false } => words.AllPassed,
        { Acts: [.., { Kind: ItemActKind.PromiseLapsed }] } => words.DayIsOver,
        { Step: QuestionStep.Nudged or QuestionStep.Widened or QuestionStep.Consult } => words.NoAnswerYet,
        { Passes: [.., { ToAgencyId: { } to } last] } => CommonWords.In(c.Locale).Referred(names.PersonOf(last.By, last.AgencyId), names.Agency(to)),
        _ => "",
    };

    /// <summary>The rule that gave the date, where it is that simple, and the days that did not count.</summary>
    private string Length
    {
        get
        {
            if (q.Promise is not null) return "";
            var (from, wait, since) = Measure;
            var skipped = q.Urgent && q.Step < QuestionStep.Answered ? "" : Skipped(from, wait);
            var measure = since(Lasting(wait));
            return measure.Length == 0 || skipped.Length == 0 ? measure + skipped : words.Because(measure, skipped);
        }
    }

    private (DateTimeOffset From, TimeSpan Wait, Func<string, string> Since) Measure
    {
        get
        {
            var times = q.Urgent ? c.Rules.UrgentLadder : c.Rules.Ladder;
            var last = q.Acts.IsEmpty ? q.AskedAt : q.Acts[^1].At;
            // After a detour the date no longer counts from the asking alone; the days that do not count are still told.
            var direct = !q.Acts.Exists(a => Detours.Contains(a.Kind));
            return q.Step switch
            {
                QuestionStep.Answered => (q.Answer?.At ?? last, times.CloseAnswered, words.SinceAnswered),
                QuestionStep.Council => (last, times.Review, _ => ""),
                _ when !direct => (last, times.Nudge, _ => ""),
                QuestionStep.Consult => (q.AskedAt, times.Council, words.SinceAsked),
                QuestionStep.Widened => (q.AskedAt, times.Consult, words.SinceAsked),
                QuestionStep.Nudged => (q.AskedAt, times.Widen, words.SinceAsked),
                _ => (q.AskedAt, times.Nudge, words.SinceAsked),
            };
        }
    }

    // A closure's reason is somebody's own words.
    private string Skipped(DateTimeOffset from, TimeSpan wait) => Markdown.Line(
        c.Rules.Calendar.Explain(from, q.Due, Calendar(from, wait)).ToText(c.Locale == Locale.En), 4 * room.Name);

    /// <summary>Of the agencies that are waited for, the one whose working time ends the wait.</summary>
    private AgencyCalendar Calendar(DateTimeOffset from, TimeSpan wait)
    {
        IEnumerable<Agency?> held = q.Holder.Kind switch
        {
            HolderKind.Agencies => q.Holder.FindAgencies().Select(id => c.State.FindAgency(id)),
            HolderKind.EveryAgency => c.State.AskableAgencies(c.State.AskersAgencyId(q)),
            _ => q.Holder.FindMembers().Select(id => c.State.AgencyOf(id)),
        };
        return held.OfType<Agency>().Select(a => a.Calendar).Distinct()
            .MinBy(calendar => c.Rules.Calendar.Add(from, wait, calendar)) ?? AgencyCalendar.Default;
    }

    private string Lasting(TimeSpan wait) =>
        q.Urgent && q.Step != QuestionStep.Answered ? Durations.Format(wait, c.Locale)
        : wait == TimeSpan.FromDays(wait.Days) ? Durations.WorkingDays(wait.Days, c.Locale)
        : wait == TimeSpan.FromHours(wait.Hours) ? words.WorkingHours(wait.Hours)
        : Durations.Format(wait, c.Locale);
}
