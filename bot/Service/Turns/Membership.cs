using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Settles which case a turn is about and whether the person may act on it. A message in a channel speaks for itself;
/// a button may be pressed from a personal chat, an old client or a forwarded card, so its presser must be of the case
/// or in the channel's roster.
/// </summary>
internal sealed class Membership(ICaseStore store, CaseRepository cases, PersonalCases personal, Rosters asked, Sweeper sweeper) : IDisposable
{
    private readonly MemoryCache rosters = new(new MemoryCacheOptions { SizeLimit = 1000 });

    /// <summary>The turns that an input leads to, each with its case: one, but for what concerns a whole team with several cases.</summary>
    /// <param name="input">What an activity asks for.</param>
    /// <param name="loaded">The case that it names.</param>
    /// <param name="cancellation">Ends the reading of rosters and cases.</param>
    public async ValueTask<IReadOnlyList<(TurnInput Input, LoadedCase Case)>> ResolveAsync(
        TurnInput input, LoadedCase loaded, CancellationToken cancellation)
    {
        if (input is TurnInput.OfTeam)
            return await InTeamAsync(input, cancellation);

        if (input.Where.IsPersonal && input.Command is CaseCommand.Ask && input.CaseId == input.Where.CaseId)
            return [await TheirCaseAsync(input, loaded, cancellation)];

        var settled = await OneAsync(input, loaded, cancellation);
        return [(settled, settled.CaseId == loaded.CaseId ? loaded : await cases.LoadAsync(settled.CaseId, cancellation))];
    }

    public void Dispose() => rosters.Dispose();

    private async ValueTask<IReadOnlyList<(TurnInput, LoadedCase)>> InTeamAsync(TurnInput input, CancellationToken cancellation)
    {
        var key = input.Command is CaseCommand.LoseChannel or CaseCommand.FindChannel
            ? CaseRepository.TeamKey(input.Where.TenantId, input.Where.TeamId!)
            : CaseRepository.MemberKey(input.Where.TenantId, input.Command?.By.Id ?? input.By.Id);
        var inputs = new List<(TurnInput, LoadedCase)>();
        foreach (var id in await store.ListCasesOfAsync(key, cancellation))
        {
            var loaded = await cases.LoadAsync(new(id), cancellation);
            if (loaded.Head is { } head && head.Address.TeamId == input.Where.TeamId)
                inputs.Add((input with { CaseId = new(id), Where = head.Address }, loaded));
        }

        return inputs;
    }

    private async ValueTask<TurnInput> OneAsync(TurnInput input, LoadedCase loaded, CancellationToken cancellation)
    {
        if (!CaseAddress.IsCaseId(input.CaseId))
            return Gone(input);

        var inPlace = input.CaseId == input.Where.CaseId;
        if (inPlace && (input is not (TurnInput.Press or TurnInput.DialogReply) || input.Command is null))
            return input;

        return loaded.Head is not { } head ? (inPlace ? input : Gone(input))
            : await IsOfCaseAsync(input, head, inPlace, cancellation) ? input
            : input is TurnInput.Press press && IsForSupervisor(press, head.State) ? press with { AsSupervisor = true }
            : Refused(input);
    }

    /// <summary>A question from a personal chat goes to the one case that the person is in; with several, a form asks which.</summary>
    private async ValueTask<(TurnInput, LoadedCase)> TheirCaseAsync(TurnInput input, LoadedCase chat, CancellationToken cancellation) =>
        await personal.LoadAsync(input.Where.TenantId, input.By.Id, cancellation) switch
        {
            [var only] => (Shown(input, View.Notice) with { CaseId = only.CaseId, Done = new Notice(null, null, NoticeKind.AskedInChannel) }, only),
            [] => (input with { Command = null, Problem = new Notice(RefusalReason.WhichCase, null) }, chat),
            _ => (Shown(input, View.AskForm) with { Command = null, Done = null }, chat),
        };

    /// <summary>The card that answers it; a press is answered with the one that was pressed, whatever else comes of it.</summary>
    private static TurnInput Shown(TurnInput input, View view) => input switch
    {
        TurnInput.Message message => message with { Answer = Answer.Always, View = view },
        TurnInput.DialogReply reply => reply with { View = view },
        _ => input,
    };

    /// <summary>Members of the team, and whoever else is in the channel.</summary>
    private async ValueTask<bool> IsOfCaseAsync(TurnInput input, CaseHead head, bool inPlace, CancellationToken cancellation)
    {
        if (head.State.FindParticipant(input.By.Id) is { Left: false })
            return true;

        var roster = await RosterAsync(head.Address, input.CaseId, cancellation);
        return roster?.Contains(input.By.Id) ?? inPlace;
    }

    /// <summary>
    /// A supervisor from outside the channel may say whether they will, advise on what was asked of them, and look at just
    /// these cards, in their own chat with the bot. That chat is of their own tenant, which was checked at the door; a chat
    /// between people (<c>19:…</c>), to which a card may be forwarded, can be of another's.
    /// </summary>
    private static bool IsForSupervisor(TurnInput.Press input, CaseState state) =>
        input.Where.IsPersonal && !input.Where.ChannelId.StartsWith("19:", StringComparison.Ordinal) && state.IsOnlySupervisor(input.By.Id)
        && input.Command is null or CaseCommand.AnswerInvitation or CaseCommand.GiveAdvice
        && input.Directory is null
        && input.Slot switch
        {
            { View: View.Invitation, MemberId: var member } => member == input.By.Id,
            { View: View.Call, Item: var item } => state.MaySeeWhatTheyWereTold(input.By.Id) && state.FindItem(item) is { Parties: not null } asked && asked.IsShownTo(input.By.Id),
            { IsPersonalList: true } => true,
            _ => false,
        };

    /// <summary>The ids of who is in the channel, at most a minute old; null where Teams does not say in time.</summary>
    private async ValueTask<ImmutableHashSet<MemberId>?> RosterAsync(CaseAddress address, CaseId caseId, CancellationToken cancellation)
    {
        if (rosters.TryGetValue(caseId.Value, out ImmutableHashSet<MemberId>? known))
            return known;

        if (await asked.ReadAsync(address, cancellation) is not { } roster)
            return null;

        await sweeper.SweepAsync(caseId, roster, cancellation);
        return rosters.Set(caseId.Value, roster.Ids, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) });
    }

    /// <summary>A button of a case that is not there (any more): nothing is done, least of all under its id.</summary>
    private static TurnInput Gone(TurnInput input) => WithoutCase(input, View.Item) with { Done = null };

    private static TurnInput Refused(TurnInput input) => WithoutCase(input, View.Notice) with { Problem = new Notice(RefusalReason.NotInChannel, null) };

    /// <summary>Nothing of the case may show: what is answered comes from the place where the button was pressed.</summary>
    private static TurnInput WithoutCase(TurnInput input, View view) => (input switch
    {
        TurnInput.Press { Slot: not { IsPersonalList: true } } press => press with { Slot = new SlotView(view) },
        TurnInput.DialogReply reply => reply with { View = view },
        _ => input,
    }) with
    {
        CaseId = input.Where.CaseId,
        Command = null,
    };
}
