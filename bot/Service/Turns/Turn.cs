using CareTeamBot.Cards;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Graph;
using CareTeamBot.Service.Protocol;
using CareTeamBot.Service.Protocol.Schema;
using CareTeamBot.Service.Resources;
using CareTeamBot.Service.Retention;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;
using CareTeamBot.Service.Turns.Presses;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// The turn, the one way through the code: 1 authenticate, 2 decode, 3 load, 4 decide, 5 commit, 6 render, 7 answer,
/// 8 send. The clock's turns begin at 3.
/// </summary>
internal sealed class Turn(
    ActivityDecoder decoder, CaseRepository cases, CaseGates gates, Membership membership, CardRenderer renderer,
    CareRules rules, Outbox outbox, Chats chats, Desks desks, OpeningDesk openings, GraphEffects graph, Strays strays, ClosedReads reads, Purger purger,
    ResourceBook book, ResourceExtension extension, TimeProvider clock) : IActivityHandler
{
    /// <summary>How often a turn decides anew when another process changed the case meanwhile.</summary>
    private const int MaxAttempts = 4;

    // 1 authenticate: the endpoint has done so before it calls.
    public async ValueTask<ActivityResult> HandleAsync(Activity activity, CancellationToken cancellation)
    {
        // 2 decode
        var inputs = Decode(activity);
        if (inputs is null)
        {
            return ActivityResult.NotImplemented;
        }

        var result = ActivityResult.Ignored;
        foreach (var input in inputs)
        {
            if (input.Query is { } query)
            {
                return await extension.AnswerAsync(input, query, cancellation).ConfigureAwait(false);
            }

            // What comes from Teams' own menus may come from a chat between people, which is none with the bot.
            if (input.Where.IsPersonal && input.Answer is not (Answer.Dialog or Answer.DialogClosed))
            {
                await chats.RememberAsync(input.Where, input.By.Id, cancellation).ConfigureAwait(false);
            }

            foreach (var target in await membership.ResolveAsync(input, cancellation).ConfigureAwait(false))
            {
                result = await RunAsync(await KeptAsync(target, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
            }
        }

        return result;
    }

    private IReadOnlyList<TurnInput>? Decode(Activity activity)
    {
        using var span = Spans.Step("decode");
        return decoder.Decode(activity, clock.GetUtcNow());
    }

    /// <summary>The clock's turn: whatever is due in a case happens; in a person's chat, that is the digest.</summary>
    public async Task TickAsync(string caseId, CancellationToken cancellation)
    {
        using var span = Spans.Apart("due");
        var (started, outcome) = (BotMetrics.StartTurn(), TurnOutcome.Failed);
        try
        {
            await ActAsync(caseId, cancellation).ConfigureAwait(false);
            outcome = TurnOutcome.Done;
        }
        catch (Exception e)
        {
            span.Fail(e);
            throw;
        }
        finally
        {
            BotMetrics.EndClockTurn(started, outcome);
        }
    }

    private async Task ActAsync(string caseId, CancellationToken cancellation)
    {
        var loaded = await cases.LoadAsync(caseId, cancellation).ConfigureAwait(false);
        if (loaded.Head?.Due is not { } due || due > clock.GetUtcNow())
        {
            // The store says that something is due: what is remembered is older than what another process left.
            cases.Forget(caseId);
            loaded = await cases.LoadAsync(caseId, cancellation).ConfigureAwait(false);
        }

        switch (loaded.Head)
        {
            case { Address.IsPersonal: true }:
                outbox.Send(await openings.TickAsync(caseId, cancellation).ConfigureAwait(false));
                outbox.Send(await desks.TickAsync(caseId, cancellation).ConfigureAwait(false));
                break;
            default:
                await ChangeAsync(caseId, new CaseCommand.Tick(clock.GetUtcNow()), cancellation).ConfigureAwait(false);
                await FinishAsync(loaded, cancellation).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>What has come to its end just now, or did in a turn that was broken off, is removed.</summary>
    private async Task FinishAsync(LoadedCase before, CancellationToken cancellation)
    {
        if (before.Head is { State.Status: CaseStatus.Deleted or CaseStatus.Purged }
            && await cases.LoadAsync(before.CaseId, cancellation).ConfigureAwait(false) is { Head.State.Status: CaseStatus.Purged } ended)
        {
            await purger.FinishAsync(ended, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>The bot's own turn after it gave a question a thread.</summary>
    public Task PlaceAsync(string caseId, string item, string threadId, CancellationToken cancellation) =>
        ChangeAsync(caseId, new CaseCommand.Place(clock.GetUtcNow(), item, threadId), cancellation);

    /// <summary>The bot's own turn after it made something for a conference elsewhere.</summary>
    public Task LinkAsync(string caseId, string item, ConferenceLink kind, Uri link, CancellationToken cancellation) =>
        ChangeAsync(caseId, new CaseCommand.LinkConference(clock.GetUtcNow(), item, kind, link), cancellation);

    /// <summary>The bot's own turn after it made a channel for a case that was begun in a personal chat. A repeat changes nothing.</summary>
    public async Task BeginAsync(CaseAddress where, CaseCommand command, string opening, MadeChannel made, CancellationToken cancellation)
    {
        var input = new TurnInput { Where = where, By = command.By, CaseId = where.CaseId, ActivityId = $"opening-{opening}", Command = command, Made = made };
        await RunAsync(input, cancellation).ConfigureAwait(false);
    }

    /// <summary>What is asked of the directory is done before the rest, which shows it.</summary>
    private async ValueTask<TurnInput> KeptAsync(TurnInput input, CancellationToken cancellation)
    {
        if (input is not { Directory: { } command, Problem: null })
        {
            return input;
        }

        var about = (await cases.LoadAsync(input.CaseId, cancellation).ConfigureAwait(false)).Head;
        command = ResourcePresses.Settled(command, input, about?.State);
        var refusal = await book.ChangeAsync(about?.Address.TenantId ?? input.Where.TenantId, command, cancellation).ConfigureAwait(false);
        return refusal is not null
            ? input with { Problem = new Notice(refusal.Reason, refusal.Detail) }
            : ResourcePresses.Shown(input with { Done = ResourcePresses.Done(command) }, command);
    }

    private async ValueTask<ActivityResult> RunAsync(TurnInput input, CancellationToken cancellation)
    {
        if (OpeningDesk.Begins(input))
        {
            (input, var says) = await openings.TakeAsync(input, cancellation).ConfigureAwait(false);
            outbox.Send(says);
        }
        await reads.NoteAsync(input, cancellation).ConfigureAwait(false);

        // 3 load, 4 decide, 5 commit
        var (loaded, refusal, rows) = await CommitAsync(input, cancellation).ConfigureAwait(false);
        if (input.Ends is { } ended && refusal is null)
        {
            outbox.Send(await openings.EndAsync(input.Where.CaseId, ended, cancellation).ConfigureAwait(false));
        }

        try
        {
            // 6 render, 7 answer
            var result = await AnswerAsync(input, loaded, refusal, cancellation).ConfigureAwait(false);
            return refusal is null ? result : result with { Outcome = TurnOutcome.Refused };
        }
        finally
        {
            // 8 send: what is committed is said, even where the answer failed.
            outbox.Send(rows);
        }
    }

    private async Task ChangeAsync(string caseId, CaseCommand command, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var pass = await gates.EnterAsync(caseId, cancellation).ConfigureAwait(false);
            var loaded = await cases.LoadAsync(caseId, cancellation).ConfigureAwait(false);
            var decision = loaded.Head is null ? Decision.Unchanged : Decide(loaded.Head.State, command);
            if (decision.Events.IsEmpty)
            {
                return;
            }

            try
            {
                var head = loaded.Head! with { State = CaseFold.Apply(loaded.Head.State, decision.Events) };
                var says = graph.With(Effects.Of(loaded.Head.State, head.State, decision.Events, null), loaded.Head.State, head.State, decision.Events);
                var (_, rows) = await cases.CommitAsync(loaded, head, decision.Events, says, cancellation).ConfigureAwait(false);
                outbox.Send(rows);
                return;
            }
            catch (CaseConflictException) when (attempt < MaxAttempts)
            {
                // Another process acted on the case; decide on what it left.
            }
        }
    }

    private async ValueTask<(LoadedCase Case, Notice? Refusal, IReadOnlyList<OutboxRow> Rows)> CommitAsync(
        TurnInput input, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var pass = await gates.EnterAsync(input.CaseId, cancellation).ConfigureAwait(false);

            // 3 load
            var loaded = await cases.LoadAsync(input.CaseId, cancellation).ConfigureAwait(false);
            var head = HeadFor(loaded, input);

            // 4 decide
            var repeated = input.ActivityId is { } id && head.Seen.Contains(id);
            var decision = repeated || input.Command is null || input.Problem is not null
                ? Decision.Unchanged
                : Decide(head.State, Personalised(input.Command, head.State));
            var notice = input.Problem ?? (decision.Refusal is { } r ? new Notice(r.Reason, r.Detail) : null);

            // 5 commit
            var state = CaseFold.Apply(head.State, decision.Events);
            var says = repeated ? [] : Saying(input, head.State, state, decision, notice);
            if (says.Count == 0 && decision.Events.IsEmpty)
            {
                return (loaded, notice, []);
            }

            try
            {
                var (committed, rows) = await cases.CommitAsync(loaded, head.See(input.ActivityId) with { State = state }, decision.Events, says, cancellation).ConfigureAwait(false);
                return (committed, notice, rows);
            }
            catch (CaseConflictException) when (attempt < MaxAttempts)
            {
                // Another process acted on the case; decide on what it left.
            }
        }
    }

    private Decision Decide(CaseState state, CaseCommand command)
    {
        using var span = Spans.Step("decide");
        var decision = CaseDecider.Decide(state, command, rules);
        if (decision.Refusal is { } refusal)
        {
            BotMetrics.Refused(refusal.Reason);
        }

        return decision;
    }

    /// <summary>The case's head, at its newest address; a fresh one where nothing is stored for this place yet.</summary>
    private static CaseHead HeadFor(LoadedCase loaded, TurnInput input) =>
        loaded.Head is null ? new CaseHead { Address = input.Where, Made = input.Made }
        : input.CaseId == input.Where.CaseId ? loaded.Head with { Address = loaded.Head.Address.Updated(input.Where), Made = loaded.Head.Made ?? input.Made }
        : loaded.Head;

    /// <summary>A client that tells no name or language is taken for who the case knows it to be.</summary>
    private static CaseCommand Personalised(CaseCommand command, CaseState state)
    {
        var by = command.By;
        if (by.Name.Length > 0 && by.Language.Length > 0)
        {
            return command;
        }

        var known = state.FindParticipant(by.Id);
        return command with
        {
            By = by with
            {
                Name = by.Name.Length > 0 ? by.Name : known?.Name ?? "？",
                Language = by.Language.Length > 0 ? by.Language : known?.Language ?? state.Language,
            },
        };
    }

    /// <summary>What goes into the outbox: what happened, and the answer to a message.</summary>
    private List<OutboxDraft> Saying(TurnInput input, CaseState before, CaseState after, Decision decision, Notice? notice)
    {
        List<OutboxDraft> says = [.. graph.With(Effects.Of(before, after, decision.Events, input.ThreadId), before, after, decision.Events)];
        if (input is { File: { } file, SlotName: { } offered } && before.IsThere(input.By.Id))
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
                Notice = notice ?? input.Done,
                Text = input.Text,
            }));
        }

        return says;
    }

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

    private async ValueTask<ActivityResult> AnswerAsync(TurnInput input, LoadedCase loaded, Notice? refusal, CancellationToken cancellation)
    {
        // A dialog that is refused stays open and says why.
        var isDialog = input.Answer == Answer.Dialog || (input.Answer == Answer.DialogClosed && refusal is not null);
        if (input.Answer != Answer.Invoke && !isDialog)
        {
            return ActivityResult.Accepted;
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
            Notice = refusal ?? input.Done,
            Text = input.Text ?? (refusal is null ? null : (input.Command as CaseCommand.Ask)?.Text),
            Refused = refusal is null ? null : input.Command,
            RefusedByDirectory = refusal is null ? null : input.Directory,
            TenantId = input.Where.TenantId,
            Page = input.Page,
            IsDialog = isDialog,
            IsInPersonal = input.Where.IsPersonal,
        }, cancellation).ConfigureAwait(false);
        if (isDialog)
        {
            return ActivityResult.Of(TaskModuleResponse.Card(card.Summary, card.Json));
        }

        if (input.IsRefresh)
        {
            strays.Look(loaded, input);
        }

        return ActivityResult.Of(AdaptiveCardInvokeResponse.Card(card.Json));
    }
}
