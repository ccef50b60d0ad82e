using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Handoffs and life stages, as a test plays them.</summary>
internal sealed partial class Play
{
    /// <summary>The first handoff, open or ended.</summary>
    public HandoffItem Handoff => State.Items.Concat(State.EndedItems).OfType<HandoffItem>().First();

    public IEnumerable<LifeStagePrompt> Stages => State.Items.OfType<LifeStagePrompt>();

    /// <summary>Why people were called last.</summary>
    public CallKind? Called => Last.Events.OfType<CaseEvent.OfItem>().LastOrDefault(e => e.Call is not null)?.Call;

    /// <summary>Time passes to a moment of the case, and the bot acts.</summary>
    public Play Until(Func<CaseState, DateTimeOffset> moment) => Sleep(moment(State)).Tick();

    public Play StartHandoff(Actor by, string? from, string? to, ItemId? stage = null) =>
        Do(new CaseCommand.StartHandoff(by, Now, from, to, HandoffReason.Transfer, Stage: stage));

    public Play OfferHandoff(Actor by, string? to) => Do(new CaseCommand.OfferHandoff(by, Now, Handoff.Id, to));

    public Play AcceptHandoff(Actor by, params string[] parts) => Do(new CaseCommand.AcceptHandoff(by, Now, Handoff.Id, [.. parts.Select(id => new ItemId(id))]));

    public Play ReturnHandoff(Actor by, string? reason, params string[] parts) =>
        Do(new CaseCommand.ReturnHandoff(by, Now, Handoff.Id, [.. parts.Select(id => new ItemId(id))], reason));

    public Play KeepReturned(Actor by) => Do(new CaseCommand.KeepReturned(by, Now, Handoff.Id));

    public Play DropHandoff(Actor by, string? reason) => Do(new CaseCommand.DropHandoff(by, Now, Handoff.Id, reason));

    public Play Birth(Actor by, DateOnly? month) => Do(new CaseCommand.SetBirthMonth(by, Now, month));

    public Play Discharge(Actor by, DateOnly? day, string? reason = null) => Do(new CaseCommand.SetDischarge(by, Now, day, reason));

    public Play MoveStage(Actor by, ItemId item, DateOnly? day, string? reason) => Do(new CaseCommand.MoveStage(by, Now, item, day, reason));

    public Play DropStage(Actor by, ItemId item, string? reason) => Do(new CaseCommand.DropStage(by, Now, item, reason));
}
