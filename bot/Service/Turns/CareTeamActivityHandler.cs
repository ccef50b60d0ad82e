using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Teams.Inbound;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// Step 2 of the turn, where the SDK hands over what Teams sent: each kind of activity is decoded, and goes on to the
/// <see cref="Turn"/>. Returning means that what was said is durable. The same activity may come twice, also with another id.
/// Step 1, authenticate, the adapter has done.
/// </summary>
/// <remarks>Nothing is sent by the SDK's turn context: what the bot says goes out by the outbox, after the commit.</remarks>
internal sealed class CareTeamActivityHandler(ActivityDecoder decoder, Turn turn) : TeamsActivityHandler
{
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        turnContext.Activity.MakeNamesSeen();
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, decoder.Message, cancellationToken);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, decoder.Edited, cancellationToken);

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, ActivityDecoder.Deleted, cancellationToken);

    /// <summary>Members, channels and teams come and go; one activity may tell of several, which the SDK's own methods part.</summary>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, ActivityDecoder.ConversationUpdate, cancellationToken);

    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        RunAsync(turnContext, ActivityDecoder.Installation, cancellationToken);

    /// <summary>Meetings and read receipts are of no interest; the SDK would fail at those whose value it can't read.</summary>
    protected override Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>In place of the SDK's dispatch, which refuses payloads of another shape: here the person gets an answer in words.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var (activity, value) = (((ITurnContext)turnContext).Activity, turnContext.Activity.Value);
        return activity.Name switch
        {
            _ when activity.IsFromBot() => CreateInvokeResponse(),
            InvokeNames.AdaptiveCardAction =>
                CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, new() { Action = WireJson.ReadPress(value) }, cancellationToken)),
            InvokeNames.FetchTask =>
                CreateInvokeResponse(await OnTeamsMessagingExtensionFetchTaskAsync(turnContext, WireJson.Read<MessagingExtensionAction>(value)!, cancellationToken)),
            InvokeNames.SubmitAction =>
                CreateInvokeResponse(await OnTeamsMessagingExtensionSubmitActionAsync(turnContext, WireJson.Read<MessagingExtensionAction>(value)!, cancellationToken)),
            InvokeNames.Query when ActivityDecoder.Search(activity, WireJson.Read<MessagingExtensionQuery>(value)) is { } search =>
                CreateInvokeResponse((await RunAsync(turnContext, (_, _) => [search], cancellationToken)).Body),
            InvokeNames.FileConsent => await OnTeamsFileConsentAsync(turnContext, WireJson.Read<FileConsentCardResponse>(value)!, cancellationToken),
            _ => new InvokeResponse { Status = StatusCodes.Status501NotImplemented },
        };
    }

    /// <param name="turnContext">The press.</param>
    /// <param name="invokeValue">Without an action where it can't be read.</param>
    /// <param name="cancellationToken">Not the request's.</param>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        (AdaptiveCardInvokeResponse)(await RunAsync(turnContext, (a, now) => [decoder.Press(a, invokeValue.Action, now)], cancellationToken)).Body!;

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction? action, CancellationToken cancellationToken) =>
        (MessagingExtensionActionResponse)(await RunAsync(turnContext, (a, _) => [ActivityDecoder.Dialog(a, action)], cancellationToken)).Body!;

    protected override async Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionAction? action, CancellationToken cancellationToken) =>
        (MessagingExtensionActionResponse)(await RunAsync(turnContext, (a, now) => [decoder.DialogSubmitted(a, action, now)], cancellationToken)).Body!;

    protected override async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse? fileConsentCardResponse, CancellationToken cancellationToken)
    {
        await RunAsync(turnContext, (a, _) => ActivityDecoder.FileAnswer(a, fileConsentCardResponse), cancellationToken);
        return CreateInvokeResponse();
    }

    private async Task<TurnResult> RunAsync(ITurnContext context, Decode decode, CancellationToken cancellation)
    {
        var result = await turn.RunAsync(context.Activity, decode, cancellation);
        context.TurnState.Set(new TurnEnd(result.Outcome));
        return result;
    }
}
