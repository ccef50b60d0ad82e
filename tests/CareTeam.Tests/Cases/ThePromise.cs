using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>
/// The product's promise, as checks: nothing falls between agencies. Each returns what is wrong, or nothing.
/// </summary>
internal static class ThePromise
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TellKinds } },
    };

    public static IEnumerable<string> Faults(Play play, CaseState before, CaseCommand command)
    {
        var state = play.State;
        return [
            .. state.Questions.SelectMany(q => Held(state, q).Concat(Planned(q)).Concat(Climbed(q, before, play)).Select(fault => $"{q.Id} ({q.Step}): {fault}")),
            .. state.Items.SelectMany(i => Held(state, i).Select(fault => $"{i.Id} ({i.GetType().Name}): {fault}")),
            .. Bounded(play, before), .. StoodStill(play, before, command), .. DecidedOnce(play, command), .. MovedByTheClock(play, command),
        ];
    }

    public static IEnumerable<string> ReplayFaults(Play play)
    {
        var replayed = CaseFold.Apply(CaseState.None, play.History);
        if (JsonSerializer.Serialize(replayed, Json) != JsonSerializer.Serialize(play.State, Json))
            yield return "a replay gives another state";
    }

    private static void TellKinds(JsonTypeInfo type)
    {
        if (type.Type == typeof(CareItem))
        {
            type.PolymorphismOptions = new();
            foreach (var kind in typeof(CareItem).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(CareItem)) && !t.IsAbstract))
                type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, kind.Name));
        }
    }

    /// <summary>Exactly one holder, who exists and is there; and a due moment.</summary>
    private static IEnumerable<string> Held(CaseState state, CareItem item)
    {
        var holder = item.Holder;
        var one = holder.Kind switch
        {
            HolderKind.Agencies => holder.Ids.Count > 0 && holder.Ids.Distinct().Count() == holder.Ids.Count
                && holder.Ids.TrueForAll(id => state.FindAgency(new(id)) is not null && state.ActiveMembersOf(new(id)).Any()),
            HolderKind.EveryAgency => holder.Ids.IsEmpty && state.AskableAgencies(item is Question asked ? state.AskersAgencyId(asked) : null).Any(),
            HolderKind.Coordinator => holder.Ids is [var id] && id == state.CoordinatorId
                && (state.FindParticipant(new(id)) is { Left: false } || state.Participants.TrueForAll(p => p.Left)),
            _ => holder.Ids is [var id] && (state.FindParticipant(new(id)) is { Left: false } || (item.Parties is not null && state.IsSupervisor(new(id)))),
        };
        if (!one)
            yield return $"not held by {holder.Kind} {string.Join(',', holder.Ids)}";

        if (item is Question question && holder.Kind == HolderKind.Coordinator && question.Step is QuestionStep.Asked or QuestionStep.Nudged or QuestionStep.Widened)
            yield return "waits on an empty step";

        if (item.Due == default)
            yield return "has no due moment";
    }

    private static IEnumerable<string> Planned(Question question)
    {
        var plan = question.Plan;
        if (plan.Nudge > plan.Widen || plan.Widen > plan.Consult || plan.Consult > plan.Council)
            yield return $"the plan falls: {plan}";
    }

    private static IEnumerable<string> Climbed(Question question, CaseState before, Play play)
    {
        var earlier = before.Questions.FirstOrDefault(q => q.Id == question.Id);
        if (earlier is not null && question.Step < earlier.Step && !play.Last.Events.Exists(e => e.ItemId == question.Id
            && e is CaseEvent.QuestionReopened or CaseEvent.ConsultChosen or CaseEvent.QuestionPassed { PassOn.ToAgencyId: not null }))
        {
            yield return $"fell from {earlier.Step}";
        }
    }

    private static IEnumerable<string> Bounded(Play play, CaseState before)
    {
        if (play.State.Revision != before.Revision + play.Last.Events.Count)
            yield return "the revision does not count the events";

        if (play.State.EndedItems.Count > 2 * CaseState.MaxEnded || play.State.Questions.CountBy(q => q.AskerId).Any(one => one.Value > CaseState.OpenQuestions.OfOne + CaseState.UrgentQuestions.OfOne + Question.MaxWatchedOfOne))
            yield return "the state grows without bound";
    }

    /// <summary>While nobody can see the channel the clock brings nothing further; when it is found, nothing is further than it was.</summary>
    private static IEnumerable<string> StoodStill(Play play, CaseState before, CaseCommand command)
    {
        if (command is CaseCommand.Tick or CaseCommand.FindChannel && before.Lost is not null
            && play.State.Questions.Any(q => before.Questions.FirstOrDefault(b => b.Id == q.Id) is not { } b || b.Step != q.Step))
        {
            yield return "climbed unseen";
        }

        if (play.State is { Status: CaseStatus.Open, Lost: { } lost } && (play.State.Due != lost.Due || lost.Due <= lost.ToldAt))
            yield return "stands still without a moment at which the bot looks for the channel";
    }

    /// <summary>A command that is delivered twice has one effect.</summary>
    private static IEnumerable<string> DecidedOnce(Play play, CaseCommand command)
    {
        var again = CaseDecider.Decide(play.State, command, play.Rules);
        if (!again.Events.IsEmpty)
            yield return $"a second delivery gave {string.Join(", ", again.Events.Select(e => e.GetType().Name))}";
    }

    /// <summary>A tick at the due moment moves what is due, and nothing is due right after it.</summary>
    private static IEnumerable<string> MovedByTheClock(Play play, CaseCommand command)
    {
        if (play.State.Due is not { } due || play.Last.Events.IsEmpty)
            yield break;

        if (command is CaseCommand.Tick && due <= play.Now)
            yield return "still due after a tick";

        var ticked = CaseFold.Apply(play.State, CaseDecider.Decide(play.State, new CaseCommand.Tick(due), play.Rules).Events);
        if (ticked.Due <= due)
            yield return "a tick at the due moment does not move it";
    }
}
