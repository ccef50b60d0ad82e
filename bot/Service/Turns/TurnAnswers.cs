using CareTeamBot.Cards;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Turns;

/// <summary>Steps 6 and 7 of the turn: the pressed card, a dialog, or that the activity was taken.</summary>
internal sealed class TurnAnswers(CaseRepository cases, CardRenderer renderer, Strays strays)
{
    /// <summary>Step 6: the card of the answer; null where there is none in it.</summary>
    public async ValueTask<RenderedCard?> RenderAsync(Decided decided, LoadedCase after, CancellationToken cancellation)
    {
        if (Shown(decided) is not { } view)
            return null;

        var (input, refusal) = (decided.Input, decided.Refusal);
        var (press, loaded) = (input as TurnInput.Press, await LoadShownAsync(input, after, cancellation));
        return await renderer.RenderAsync(loaded, new RenderRequest
        {
            SlotName = press?.SlotName ?? Slots.Answer(view.View, input.ActivityId),
            Slot = view,
            Locale = Locale.Parse(input.By.Language.Length > 0 ? input.By.Language : loaded.Head?.State.Language),
            ViewerId = input.By.Id,
            Notice = refusal ?? ChannelEffects.Said(input.Done, loaded.Head?.State ?? CaseState.None),
            Text = input.Text ?? (refusal is null ? null : (input.Command as CaseCommand.Ask)?.Text),
            Refused = refusal is null ? null : input.Command,
            RefusedByDirectory = refusal is null ? null : press?.Directory,
            AsSupervisor = press?.AsSupervisor == true && loaded.CaseId == input.CaseId,
            TenantId = input.Where.TenantId,
            Page = press?.Page ?? 0,
            IsDialog = press is null,
            // A dialog is seen by its person alone, wherever it is opened.
            IsInPersonal = input.Where.IsOwnChat || (press is null && input.Where.IsPersonal),
        }, cancellation);
    }

    /// <summary>Step 7.</summary>
    public TurnResult Answer(Decided decided, LoadedCase after, RenderedCard? card)
    {
        if (decided.Input is TurnInput.Press press && (press.IsRefresh || press.Slot is { IsForm: true }))
        {
            // A form does not ask by itself; its second copy is found when it is used.
            strays.Look(after, press);
        }

        var outcome = decided.Refusal is null ? TurnOutcome.Done : TurnOutcome.Refused;
        return new TurnResult((decided.Input, card) switch
        {
            (TurnInput.Press, { } shown) => InvokeAnswers.Card(shown.Json),
            (TurnInput.Press { Problem: { } problem } kept, null) => InvokeAnswers.Notice(CareCards.Sentence(Locale.Parse(kept.By.Language), problem)),
            (_, { } shown) => InvokeAnswers.Dialog(shown.Summary, shown.Json),
            _ => null,
        }, outcome);
    }

    /// <summary>What the answer shows. A form that keeps what was typed stays as it is; a dialog that is refused stays open and says why.</summary>
    private static SlotView? Shown(Decided decided) => decided.Input switch
    {
        TurnInput.Press { KeepsForm: true, Problem: not null } => null,
        TurnInput.Press { Done: not null, Directory: null, Slot: not ({ IsPersonalList: true } or { View: View.Personal }) } when decided.Refusal is null =>
            new SlotView(View.Notice),
        TurnInput.Press press => press.Slot ?? new SlotView(View.Help),
        TurnInput.DialogOpening dialog => new SlotView(dialog.View),
        TurnInput.DialogReply dialog when decided.Refusal is not null => new SlotView(dialog.View),
        _ => null,
    };

    private async ValueTask<LoadedCase> LoadShownAsync(TurnInput input, LoadedCase loaded, CancellationToken cancellation)
    {
        if (input is TurnInput.Press { Slot: { IsPersonalList: true } or { View: View.Opening } } && input.CaseId != input.Where.CaseId)
        {
            // What was pressed is a row's; what is answered is the list, which belongs to the chat.
            loaded = await cases.LoadAsync(input.Where.CaseId, cancellation);
        }

        return loaded.Head is null && input.Where.IsPersonal && loaded.CaseId == input.Where.CaseId
            ? loaded with { Head = new CaseHead { Address = input.Where } }
            : loaded;
    }
}
