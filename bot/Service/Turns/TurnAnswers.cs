using CareTeamBot.Cards;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Teams;

namespace CareTeamBot.Service.Turns;

/// <summary>Steps 6 and 7 of the turn: the pressed card, a dialog, or that the activity was taken.</summary>
internal sealed class TurnAnswers(CaseRepository cases, CardRenderer renderer, Strays strays)
{
    public async ValueTask<TurnResult> AnswerAsync(TurnInput input, LoadedCase loaded, Notice? refusal, CancellationToken cancellation)
    {
        // A dialog that is refused stays open and says why.
        var isDialog = input.Answer == Answer.Dialog || (input.Answer == Answer.DialogClosed && refusal is not null);
        if (input.Answer != Answer.Invoke && !isDialog)
        {
            return TurnResult.Accepted;
        }

        if (input is { KeepsForm: true, Problem: { } problem })
        {
            return new TurnResult(InvokeAnswers.Notice(CareCards.Sentence(Locale.Parse(input.By.Language), problem)));
        }

        if (input is { Slot: { IsPersonalList: true } or { View: View.Opening } } && input.CaseId != input.Where.CaseId)
        {
            // What was pressed is a row's; what is answered is the list, which belongs to the chat.
            loaded = await cases.LoadAsync(input.Where.CaseId, cancellation).ConfigureAwait(false);
        }

        if (loaded.Head is null && input.Where.IsPersonal && loaded.CaseId == input.Where.CaseId)
        {
            loaded = loaded with { Head = new CaseHead { Address = input.Where } };
        }

        var view = refusal is null && input is { Done: not null, Directory: null, Slot: not ({ IsPersonalList: true } or { View: View.Personal }) } ? new SlotView(View.Notice)
            : input.Slot ?? new SlotView(isDialog ? input.View : View.Help);
        var card = await renderer.RenderAsync(loaded, new RenderRequest
        {
            SlotName = input.SlotName ?? Slots.Answer(view.View, input.ActivityId),
            Slot = view,
            Locale = Locale.Parse(input.By.Language.Length > 0 ? input.By.Language : loaded.Head?.State.Language),
            ViewerId = input.By.Id,
            Notice = refusal ?? ChannelEffects.Said(input.Done, loaded.Head?.State ?? CaseState.None),
            Text = input.Text ?? (refusal is null ? null : (input.Command as CaseCommand.Ask)?.Text),
            Refused = refusal is null ? null : input.Command,
            RefusedByDirectory = refusal is null ? null : input.Directory,
            AsSupervisor = input.AsSupervisor && loaded.CaseId == input.CaseId,
            TenantId = input.Where.TenantId,
            Page = input.Page,
            IsDialog = isDialog,
            // A dialog is seen by its person alone, wherever it is opened.
            IsInPersonal = input.Where.IsOwnChat || (isDialog && input.Where.IsPersonal),
        }, cancellation).ConfigureAwait(false);
        if (isDialog)
        {
            return new TurnResult(InvokeAnswers.Dialog(card.Summary, card.Json));
        }

        if (input.IsRefresh || input.Slot is { IsForm: true })
        {
            // A form does not ask by itself; its second copy is found when it is used.
            strays.Look(loaded, input);
        }

        return new TurnResult(InvokeAnswers.Card(card.Json));
    }
}
