using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Resources;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards;

public static partial class CareCards
{
    /// <summary>Searching the directory. It refreshes by hand alone.</summary>
    /// <param name="c">The case or the personal chat.</param>
    /// <param name="directory">The tenant's directory.</param>
    /// <param name="query">What is looked for; nothing gives all.</param>
    /// <param name="page">From 1; a page that is not there gives the nearest.</param>
    public static AdaptiveCard Resources(CardContext c, ResourceDirectory directory, string? query, int page = 1) =>
        Room.Fit(room => ResourcesCard.Make(c, directory, query, page, room));

    /// <summary>What was taken out of the directory. It refreshes by hand alone.</summary>
    /// <param name="c">The case or the personal chat.</param>
    /// <param name="directory">The tenant's directory.</param>
    /// <param name="page">From 1; a page that is not there gives the nearest.</param>
    public static AdaptiveCard RetiredResources(CardContext c, ResourceDirectory directory, int page = 1) =>
        Room.Fit(room => ResourcesCard.Retired(c, directory, page, room));

    /// <summary>Adding a resource.</summary>
    /// <param name="c">The case or the personal chat.</param>
    /// <param name="name">What to begin with.</param>
    /// <param name="typed">What was typed, where it was refused.</param>
    public static AdaptiveCard ResourceForm(CardContext c, string? name, DirectoryCommand.Add? typed = null) => ResourceForms.Make(c, name, typed);

    /// <summary>One resource to be put into a conversation. No buttons.</summary>
    public static AdaptiveCard Resource(CardContext c, Resource resource) => Room.Fit(room => ResourcesCard.One(c, resource, room));

    /// <summary>A resource in a line of a list: what it is, where, and what it can do.</summary>
    public static string ResourceLine(Resource resource, Locale locale) => Markdown.Line(
        string.Join("　", new[] { ResourceWords.Term(locale, resource.Kind), resource.Municipality }
            .Concat([string.Join(NameWords.In(locale).Separator, resource.Needs.Select(n => ResourceWords.Term(locale, n)))])
            .Where(t => !string.IsNullOrEmpty(t))), 120);
}
