using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Errands;

/// <summary>
/// Bringing an answer back to the family, who have no account to read it with: begins with the answer to a question that
/// was asked for them, held by the coordinator until somebody has told them.
/// </summary>
[StoredAs("errand")]
public sealed record ErrandItem : CareItem
{
    /// <summary>How many may be open before no more questions are taken for the family.</summary>
    public static OpenLimit Open { get; } = new(InCase: 100, OfOne: 40);

    /// <summary>The question's id.</summary>
    public required ItemId Question { get; init; }

    /// <summary>The question's words, which outlive the question in the case's state.</summary>
    public required string Text { get; init; }

    /// <summary>Who asked, and so who is told.</summary>
    public required OnBehalf For { get; init; }

    /// <summary>Who recorded the question.</summary>
    public required MemberId RecorderId { get; init; }

    /// <summary>The newest answer.</summary>
    public required Answer Answer { get; init; }

    /// <summary>How it was told; null until then, and for ever where the answer was taken back first.</summary>
    public Telling? Told { get; init; }

    internal override ErrandItem Apply(CaseEvent.OfItem happened) => ErrandFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        new ErrandDecider(state, rules).FallDue(this, now);
}

/// <summary>The family was told.</summary>
/// <param name="By">Who wrote that they told them.</param>
/// <param name="At">When it was written.</param>
/// <param name="Day">The day on which they were told, in the case's time zone.</param>
/// <param name="How">Such as 電話; null where it was not written.</param>
public sealed record Telling(MemberId By, DateTimeOffset At, DateOnly Day, string? How);
