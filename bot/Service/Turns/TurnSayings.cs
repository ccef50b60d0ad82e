using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>What goes into the outbox when somebody's turn commits.</summary>
internal sealed class TurnSayings(Sayings sayings)
{
    /// <summary>What happened, and the answer to a message.</summary>
    public IReadOnlyList<OutboxDraft> Of(TurnInput input, CaseState before, CaseState after, Decision decision, Notice? notice)
    {
        List<OutboxDraft> says = [.. sayings.Of(before, after, decision.Events, input.ThreadId)];
        if (input is { File: { } file, SlotName: { } offered } && before.IsThere(input.By.Id) && IsKnown(before, offered))
        {
            says.Add(Effects.Draft(offered, new Intent { Place = Place.Personal, MemberId = input.By.Id, File = file, Answers = true, OnlyIfPosted = true }));
        }

        if (AnswerView(input, after, decision, notice) is { } view)
        {
            var slot = input.SlotName is { } named && input.Answer != Answer.Invoke ? named : Slots.Answer(view, input.ActivityId);
            says.Add(Effects.Draft(slot, new Intent
            {
                Place = input.Where.IsPersonal ? Place.Personal : Place.Thread,
                ThreadId = input.ThreadId,
                MemberId = input.By.Id,
                Language = input.By.Language.Length > 0 ? input.By.Language : null,
                Notice = notice ?? ChannelEffects.Said(input.Done, after),
                Text = input.Text,
            }));
        }

        return says;
    }

    /// <summary>The slot came back through a client: it names a conference that there is or was, or nothing.</summary>
    private static bool IsKnown(CaseState state, string slot) =>
        Slots.Read(slot)?.Item is { } item && (state.FindItem(item) is ConferenceItem || state.EverHad(item, 'c'));

    private static View? AnswerView(TurnInput input, CaseState after, Decision decision, Notice? notice) => input.Answer switch
    {
        Answer.Invoke or Answer.Dialog or Answer.DialogClosed => null,
        _ when input.Command is CaseCommand.Watch or CaseCommand.Unwatch or CaseCommand.ReplyInThread or CaseCommand.Leave => null,
        _ when notice is not null => View.Notice,
        Answer.Always => input.View,
        Answer.UnlessShown when decision.Events.IsEmpty || IsReopened(after, decision) => input.View,
        _ => null,
    };

    /// <summary>A case that is opened again has its card elsewhere, perhaps far up.</summary>
    private static bool IsReopened(CaseState after, Decision decision) => after.Revision > decision.Events.Count;
}
