using CareTeamBot.Cards;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Turns;

/// <summary>Answers the message extension's search: the tenant's directory, whatever conversation it is opened in.</summary>
internal sealed class ResourceExtension(ResourceBook book, CareRules rules, TimeProvider clock)
{
    /// <summary>Teams asks for 25 at a time.</summary>
    private const int MostAtOnce = 25;

    public async ValueTask<TurnResult> AnswerAsync(TurnInput.Search input, CancellationToken cancellation)
    {
        var query = input.Query;
        var directory = await book.LoadAsync(input.Where.TenantId, cancellation);
        var locale = Locale.Parse(input.By.Language);
        var found = new ResourceSearch(directory, clock.GetUtcNow(), rules.Care.ResourceReview).Find(query.Typed());
        var (skip, count) = (Math.Max(query.QueryOptions?.Skip ?? 0, 0), Math.Clamp(query.QueryOptions?.Count ?? MostAtOnce, 1, MostAtOnce));
        return new TurnResult(InvokeAnswers.Found([.. found.Skip(skip).Take(count).Select(r => Attachment(r, locale))]));
    }

    private MessagingExtensionAttachment Attachment(Resource resource, Locale locale)
    {
        var context = new CardContext
        {
            CaseId = default,
            State = CaseState.None,
            Rules = rules,
            Locale = locale,
            Now = clock.GetUtcNow(),
            Slot = "",
        };
        return InvokeAnswers.Row(
            CardJson.Serialize(CareCards.Resource(context, resource)), Markdown.Line(resource.Name, Resource.MaxName), CareCards.ResourceLine(resource, locale));
    }
}
