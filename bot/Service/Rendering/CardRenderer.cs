using AdaptiveCards;
using CareTeamBot.Cards;
using CareTeamBot.Cards.Conferences;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;
using CareTeamBot.Service.Telemetry;

namespace CareTeamBot.Service.Rendering;

/// <summary>What a card is rendered from, beside the case itself.</summary>
internal sealed record RenderRequest
{
    public required string SlotName { get; init; }
    public required SlotView Slot { get; init; }
    public required Locale Locale { get; init; }
    public MemberId? ViewerId { get; init; }
    public Notice? Notice { get; init; }
    public string? Text { get; init; }

    /// <summary>What was refused just now, so that a form is not empty again.</summary>
    public CaseCommand? Refused { get; init; }
    public DirectoryCommand? RefusedByDirectory { get; init; }

    public int Page { get; init; }
    public bool IsDialog { get; init; }

    /// <summary>The tenant of the conversation, for a place of which nothing is stored.</summary>
    public string? TenantId { get; init; }

    /// <summary>Whether nobody but the viewer sees it.</summary>
    public bool IsInPersonal { get; init; }

    /// <summary>The viewer is no member of the case, and may see what was asked of them as its supervisor alone.</summary>
    public bool AsSupervisor { get; init; }
}

/// <summary>A card's JSON and the words of its notification.</summary>
internal readonly record struct RenderedCard(ReadOnlyMemory<byte> Json, string Summary);

/// <summary>Step 6 of the turn: state to card.</summary>
internal sealed class CardRenderer(
    ICaseStore store, PersonalCases cases, ResourceBook book, CareRules rules, GraphRules graph, TimeProvider clock)
{
    private const int MostProposals = 5;

    public async ValueTask<RenderedCard> RenderAsync(LoadedCase loaded, RenderRequest request, CancellationToken cancellation)
    {
        using var span = Spans.Step("render");
        var card = await CardAsync(loaded, Context(loaded, request), request, cancellation);
        return new RenderedCard(CardJson.Serialize(card), Summary(request));
    }

    private CardContext Context(LoadedCase loaded, RenderRequest request) => new()
    {
        CaseId = loaded.CaseId,
        State = Seen(loaded, request),
        Rules = rules,
        Locale = request.Locale,
        Now = clock.GetUtcNow(),
        Slot = request.SlotName,
        CaseName = request.Slot.View == View.Invitation ? null : loaded.Head?.Address.ChannelName,
        ViewerId = request.ViewerId,
        Notice = request.Notice,
        MakesChannels = graph.Enabled && loaded.Head?.Address.IsPersonal == true,
        OffersAdvice = request is { IsInPersonal: true, Slot.View: View.Personal },
    };

    /// <summary>The case; of it no more than the viewer may see, where they are no member of it.</summary>
    private static CaseState Seen(LoadedCase loaded, RenderRequest request) =>
        loaded.Head is not { State: var state } ? CaseState.None
        : request is { AsSupervisor: true, ViewerId: { } viewer } ? state.SeenByOnlySupervisor(viewer)
        : state;

    /// <summary>A conference's minutes in words; null where there are none.</summary>
    public async ValueTask<MinutesSheet?> MinutesAsync(LoadedCase loaded, RenderRequest request, CancellationToken cancellation) =>
        loaded.Head?.State.Status is not (CaseStatus.Deleted or CaseStatus.Purged)
        && await FindAsync(loaded, request.Slot.Item, cancellation) is ConferenceItem conference
            ? MinutesSheet.Of(Context(loaded, request), conference)
            : null;

    private async ValueTask<AdaptiveCard> CardAsync(
        LoadedCase loaded, CardContext context, RenderRequest request, CancellationToken cancellation) => request.Slot.View switch
        {
            not View.Notice when context.State.Status is CaseStatus.Deleted or CaseStatus.Purged => CareCards.Deleted(context),
            View.Invitation => request.IsInPersonal && request.ViewerId == request.Slot.MemberId ? CareCards.Invitation(context) : CareCards.Gone(context),
            not (View.Call or View.Notice or View.PersonalStatus or View.Digest) when request.AsSupervisor => CareCards.Gone(context),
            View.Case => CareCards.Case(context),
            View.Team => CareCards.Team(context),
            View.Status => CareCards.Status(context, Math.Max(request.Page, 1)),
            View.HandoffForm => CareCards.HandoffForm(context),
            View.Stages => CareCards.Stages(context),
            View.Resources => CareCards.Resources(context, await DirectoryAsync(loaded, request, cancellation), request.Text, Math.Max(request.Page, 1)),
            View.RetiredResources => CareCards.RetiredResources(context, await DirectoryAsync(loaded, request, cancellation), Math.Max(request.Page, 1)),
            View.ResourceForm => CareCards.ResourceForm(context, request.Text, request.RefusedByDirectory as DirectoryCommand.Add),
            View.Help => CareCards.Help(context, loaded.Head?.Address.IsPersonal == true),
            View.ConferenceForm => CareCards.ConferenceForm(context),
            View.Agenda => CareCards.Agenda(context),
            View.Opening => loaded.Head?.Openings?.Find(o => o.Id == request.Slot.Item?.Value) is { } opening && request.IsInPersonal
                ? CareCards.Opening(context, opening.Sheet(), await CasesOfAsync(loaded, request, cancellation))
                : CareCards.Gone(context),
            View.Trouble => request.IsInPersonal && request.ViewerId == context.State.CoordinatorId
                ? CareCards.Trouble(context, loaded.Head?.Troubles ?? [], loaded.Head?.Made?.IsArchived == true)
                : CareCards.Gone(context),
            View.ChannelLost => !request.IsInPersonal || !context.State.IsThere(request.ViewerId) ? CareCards.Gone(context)
                : request.Page > 0 ? CareCards.Status(context, request.Page)
                : CareCards.ChannelLost(context),
            View.Notice => CareCards.Notice(context, request.Notice ?? new Notice(RefusalReason.ItemGone, null)),
            View.PersonalStatus or View.Digest => CareCards.PersonalStatus(
                context, await CasesOfAsync(loaded, request, cancellation, alsoSupervised: true), Math.Max(request.Page, 1), digest: request.Slot.View == View.Digest),
            View.RoleForm => CareCards.RoleForm(context, RoleKind.Role, request.Text),
            View.TaskForm => CareCards.RoleForm(context, RoleKind.Task, request.Text),
            View.ShareForm => CareCards.ShareForm(context, request.Text, await ChoicesAsync(loaded, request, cancellation), request.IsDialog),
            View.AdviceForm => CareCards.AdviceForm(context, request.Text, await CasesOfAsync(loaded, request, cancellation)),
            View.AskForm => CareCards.AskForm(context, request.Text, await ChoicesAsync(loaded, request, cancellation), request.IsDialog),
            View.IntakeForm => CareCards.IntakeForm(context, request.Text, await ChoicesAsync(loaded, request, cancellation),
                request.Refused as CaseCommand.RegisterIntake),
            _ => await OfItemAsync(loaded, context, request, cancellation),
        };

    private async ValueTask<AdaptiveCard> OfItemAsync(LoadedCase loaded, CardContext context, RenderRequest request, CancellationToken cancellation)
    {
        var item = request.AsSupervisor
            ? context.State.FindItem(request.Slot.Item) is { Parties: not null } asked ? asked : null
            : await FindAsync(loaded, request.Slot.Item, cancellation);
        if (item is Question { IsOpen: true, Step: QuestionStep.Consult or QuestionStep.Council } question && request.Slot.View is (View.Consult or View.Personal))
        {
            var directory = await DirectoryAsync(loaded, request, cancellation);
            var proposed = new ResourceSearch(directory, context.Now, rules.Care.ResourceReview).Propose(question.Text);
            context = context with { Proposals = [.. proposed.Take(MostProposals)] };
        }

        return OfItem(context, request, item);
    }

    /// <summary>The directory of the tenant whose case it is.</summary>
    private ValueTask<ResourceDirectory> DirectoryAsync(LoadedCase loaded, RenderRequest request, CancellationToken cancellation) =>
        book.LoadAsync(loaded.Head?.Address.TenantId ?? request.TenantId, cancellation);

    private static string Summary(RenderRequest request) => request.Slot switch
    {
        { View: View.Personal or View.Item or View.Call or View.Listing, Item: var item, Call: var call } => CareCards.Summary(item ?? default, call, request.Locale),
        { View: var view } => CareCards.Summary(view, request.Locale),
    };

    private static AdaptiveCard OfItem(CardContext context, RenderRequest request, CareItem? item) => (item, request.Slot) switch
    {
        (null, _) => CareCards.Gone(context),
        (_, { MemberId: { } member }) when !context.State.IsThere(member) => CareCards.Gone(context),
        _ when item.Parties is not null => request.IsInPersonal && context.State.MaySeeWhatTheyWereTold(request.ViewerId) ? CareCards.Item(context, item) : CareCards.Gone(context),
        (Question question, { View: View.Consult }) => CareCards.Consult(context, question),
        (Question question, { View: View.Personal }) when IsForCoordinator(context.State, question, request.Slot.MemberId) => CareCards.Consult(context, question),
        (_, { Call: { } kind, Number: var number }) => CareCards.Call(context, item, kind, MentionedIn(item, number)),
        _ => CareCards.Item(context, item),
    };

    private static System.Collections.Immutable.ImmutableList<MemberId> MentionedIn(CareItem item, int prompt) =>
        item.Prompts.Find(p => p.Number == prompt)?.Mentioned ?? [];

    private static bool IsForCoordinator(CaseState state, Question question, MemberId? memberId) =>
        memberId == state.CoordinatorId && question.Step is QuestionStep.Consult or QuestionStep.Council;

    /// <summary>An item from the state, or, where it was closed long ago, from the journal.</summary>
    private async ValueTask<CareItem?> FindAsync(LoadedCase loaded, ItemId? id, CancellationToken cancellation)
    {
        if (loaded.Head is null || id is not { } item)
            return null;

        if (loaded.Head.State.FindItem(item) is { } atHand)
            return atHand;

        if (item.Value.Length == 0 || !loaded.Head.State.EverHad(item, item.Value[0]))
        {
            // The journal is long, and says nothing of what never was.
            return null;
        }

        var events = new List<CaseEvent>();
        await foreach (var entry in store.ReadItemAsync(loaded.CaseId, item, cancellation))
            events.Add(EventCodec.Decode(entry));

        return CaseFold.Apply(CaseState.None, events).FindItem(item);
    }

    /// <summary>A list of a person's cases is for their own chat; nowhere else is it filled.</summary>
    private async ValueTask<IReadOnlyList<CaseGlance>> CasesOfAsync(
        LoadedCase chat, RenderRequest request, CancellationToken cancellation, bool alsoSupervised = false) =>
        request is not { IsInPersonal: true, ViewerId: { } viewer } ? []
        : alsoSupervised ? await cases.WithSupervisedAsync(chat.Head?.Address.TenantId, viewer, cancellation)
        : await cases.OfAsync(chat.Head?.Address.TenantId, viewer, cancellation);

    /// <summary>In a personal chat a form lets one choose among one's cases; in a channel there is only that channel's.</summary>
    private async ValueTask<IReadOnlyList<CaseGlance>?> ChoicesAsync(LoadedCase loaded, RenderRequest request, CancellationToken cancellation) =>
        loaded.Head?.Address.IsPersonal == true
            ? await CasesOfAsync(loaded, request, cancellation)
            : null;
}
