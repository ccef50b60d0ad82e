using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>What goes into the outbox when somebody's turn commits.</summary>
internal sealed class TurnSayings(Sayings sayings, ChatBook chats, TimeProvider clock)
{
    /// <summary>What happened, what is to be done besides, and the answer to a message.</summary>
    public IReadOnlyList<OutboxDraft> Make(TurnInput input, CaseHead before, CaseState after, Decision decision, Notice? notice)
    {
        List<OutboxDraft> says = [.. Deeds(input, before, notice).Select(DeedSlots.Draft), .. sayings.Make(before.State, after, decision.Events, input.ThreadId)];
        if (input is TurnInput.FileAnswer answer && before.State.IsThere(input.By.Id) && IsKnown(before.State, answer.SlotName))
            says.Add(Effects.Draft(answer.SlotName, new Intent { Place = Place.Personal, MemberId = input.By.Id, File = answer.File, Answers = true, OnlyIfPosted = true }));

        if (input is TurnInput.Message message && AnswerView(message, after, decision, notice) is { } view)
        {
            says.Add(Effects.Draft(message.SlotName ?? Slots.Answer(view, input.ActivityId), new Intent
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

    /// <summary>What is kept elsewhere than in the case.</summary>
    private IEnumerable<Deed> Deeds(TurnInput input, CaseHead before, Notice? notice)
    {
        if (input is TurnInput.Message { TellsChat: true, Where.IsOwnChat: true } && chats.Learn(input.Where, input.By.Id) is { } chat)
            yield return new Deed.KeepChat(input.By.Id, chat);

        if (ClosedReads.Find(input, before) is { } what)
            yield return new Deed.NoteRead(input.By.Id, what, clock.GetUtcNow());

        if (input is TurnInput.Press { Ends: { } opening } && notice is null)
            yield return new Deed.EndOpening(input.Where.CaseId, opening);
    }

    /// <summary>The slot came back through a client: it names a conference that there is or was, or nothing.</summary>
    private static bool IsKnown(CaseState state, string slot) =>
        Slots.Read(slot)?.Item is { } item && (state.FindItem(item) is ConferenceItem || state.EverHad(item, 'c'));

    private static View? AnswerView(TurnInput.Message input, CaseState after, Decision decision, Notice? notice) => input.Answer switch
    {
        _ when input.Command is CaseCommand.Watch or CaseCommand.Unwatch or CaseCommand.ReplyInThread or CaseCommand.Leave => null,
        _ when notice is not null => View.Notice,
        Answer.Always => input.View,
        Answer.UnlessShown when decision.Events.IsEmpty || IsReopened(after, decision) => input.View,
        _ => null,
    };

    /// <summary>A case that is opened again has its card elsewhere, perhaps far up.</summary>
    private static bool IsReopened(CaseState after, Decision decision) => after.Revision > decision.Events.Count;
}
