using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.LifeStages;

/// <summary>
/// A turn in the child's life that has to be prepared for. Until some months ahead of it, it waits in the background; then
/// the coordinator holds it, until they start a handoff for it, move it, or say that it is done or not needed.
/// </summary>
[StoredAs("lifeStage")]
public sealed record LifeStagePrompt : CareItem
{
    /// <summary>The longest reason, in UTF-16 code units.</summary>
    public const int MaxText = 1000;

    public StageKind Stage { get; init; }

    /// <summary>The day on which it begins.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Whether it waits for the coordinator's word now.</summary>
    public bool Asking { get; init; }

    /// <summary>The coordinator chose the day: another birth month does not move it.</summary>
    public bool ByHand { get; init; }

    /// <summary>Why it was moved, dropped or is done, in the coordinator's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The handoff that was started for it.</summary>
    public ItemId? Handoff { get; init; }

    /// <summary>Why it ended; null while it is open.</summary>
    public StageEnd? End { get; init; }

    /// <summary>It has a card from the first time on that it asked.</summary>
    public override bool IsVisible => !Prompts.IsEmpty;

    public override bool IsListed => IsOpen && Asking;

    /// <summary>How many months ahead it is talked about, whether or not it asks already.</summary>
    private const int AgendaMonths = 6;

    internal override AgendaPoint? OnAgenda(DateTimeOffset now, CareRules rules) =>
        IsOpen && (Asking || rules.Calendar.DayOf(now).AddMonths(AgendaMonths) >= Date) ? new(Id.Value, AgendaGroup.LifeStages, Stage.ToString()) : null;

    internal override LifeStagePrompt Apply(CaseEvent.OfItem happened) => LifeStageFold.Apply(this, happened);

    internal override IEnumerable<CaseEvent> FallDue(CaseState state, CareRules rules, DateTimeOffset now) =>
        new LifeStageDecider(state, rules).FallDue(this, now);
}

/// <summary>In the order of a life. Stored by name.</summary>
public enum StageKind
{
    Discharge,

    /// <summary>The next April in which a nursery may be entered; applied for in the autumn before.</summary>
    NurseryEntry,

    /// <summary>就学相談: the last year before school begins, in which the school is talked over.</summary>
    SchoolConsultation,
    SchoolEntry,
    JuniorHigh,
    HighSchool,
    Adulthood18,
    Adulthood20,
}

/// <summary>Stored by name.</summary>
public enum StageEnd
{
    Done,
    Dropped,

    /// <summary>Its time is over, or the birth month was corrected.</summary>
    Passed,
}
