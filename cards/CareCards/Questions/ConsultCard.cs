using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Resources;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards.Questions;

/// <summary>The coordinator's card: choose a way, say what came of it, bring it before the council.</summary>
internal static class ConsultCard
{
    private const int MaxProposal = 60;
    private const int MostInSight = 3;

    public static AdaptiveCard Make(CardContext c, Question q, Room room)
    {
        if (!q.IsVisible) return GoneCard.Make(c);
        var words = ConsultWords.In(c.Locale);
        var waiting = new Waiting(c, q, room);
        var names = new Names(c, room);
        var active = q is { IsOpen: true, Step: QuestionStep.Consult or QuestionStep.Council };
        var mine = c.ViewerId is null || c.ViewerId == c.State.CoordinatorId;
        return Frame.Around(c, Frame.Data(c, q), $"{Title(q, words)}: {waiting.State}",
            [
                Say.Heading(Title(q, words)),
                .. active ? Reasons(c, q, names, words) : [],
                .. QuestionFace.Asking(c, q, room, QuestionWords.In(c.Locale)).Skip(1),
                .. active ? [] : QuestionFace.Given(c, q, room, QuestionWords.In(c.Locale)),
                active && q is { Step: QuestionStep.Consult, Consult: null } ? null
                    : Say.Body(waiting.State, weight: AdaptiveTextWeight.Bolder, spacing: AdaptiveSpacing.Medium),
                .. active ? Taken(q, room, words) : [],
                .. q.IsOpen ? waiting.Facts : [],
                active && mine && q is { Step: QuestionStep.Consult, Consult: not null } ? Say.Note(words.StuckNote) : null,
                active && !mine ? Say.Note(words.OnlyCoordinator(names.Coordinator)) : null,
                .. active && mine ? Form(c, q, room, words) : [],
                .. QuestionHistory.Draw(c, q, room),
            ],
            active && mine ? [.. Buttons(c, q, room, words), ResourceForms.Missing(c, Frame.Data(c, q))] : []);
    }

    private static string Title(Question q, ConsultWords words) => q switch
    {
        { IsOpen: true, Step: QuestionStep.Council } => words.CouncilTitle,
        { IsOpen: true, Step: QuestionStep.Consult, Consult: not null } => words.TakenTitle,
        { IsOpen: true, Step: QuestionStep.Consult } => words.ChooseTitle,
        _ => words.AfterTitle,
    };

    /// <summary>Why it came here; after two passes a joint visit is the first proposal.</summary>
    private static IEnumerable<AdaptiveElement> Reasons(CardContext c, Question q, Names names, ConsultWords words)
    {
        if (q.Step != QuestionStep.Consult || q.Consult is not null) yield break;
        yield return Say.Body(
            q.Passes.Count >= 2 ? words.PassedTwice
            : c.State.AskableAgencies(c.State.AskersAgencyId(q)).Any() ? words.Why
            : words.NobodyToAsk);
        if (q.Passes.IsEmpty) yield break;
        var passers = q.Passes.Select(p => p.AgencyId is { } id ? names.Agency(id) : names.Person(p.By)).Distinct().Take(4);
        yield return Say.Note($"{words.PassesSoFar}{string.Join(NameWords.In(c.Locale).Separator, passers)}");
    }

    private static IEnumerable<AdaptiveElement> Taken(Question q, Room room, ConsultWords words)
    {
        if (q.Step == QuestionStep.Council && q.CouncilDraft is { } draft)
        {
            yield return Say.Note(words.Draft);
            yield return Say.Quote(draft, room.Quote);
            yield return Say.Note(words.DraftNote);
        }
        else if (q.Consult?.Note is { } note)
        {
            yield return Say.Quote(note, room.Quote);
        }
    }

    /// <summary>Before a way is chosen its form stands open on the card.</summary>
    private static IEnumerable<AdaptiveElement> Form(CardContext c, Question q, Room room, ConsultWords words) =>
        q is { Step: QuestionStep.Consult, Consult: null } ? Inputs(c, room, words).Append(new AdaptiveActionSet { Actions = [.. Ways(c, q, words)] }) : [];

    private static AdaptiveAction[] Buttons(CardContext c, Question q, Room room, ConsultWords words) => q switch
    {
        { Step: QuestionStep.Council } => [EditDraft(c, q, room, words), CouncilAnswer(c, q, words), OtherWay(c, q, room, words)],
        { Consult: not null } =>
        [
            Found(c, q, words),
            ConsultButtons.Stuck.Draw(words.Stuck, Frame.Data(c, q)),
            OtherWay(c, q, room, words),
        ],
        _ => [],
    };

    /// <summary>Those of the directory that fit the question stand before the kinds of places there are.</summary>
    private static AdaptiveElement[] Inputs(CardContext c, Room room, ConsultWords words) =>
    [
        .. c.Proposals.Count == 0 ? [] : (AdaptiveElement[])
            [Say.Note(CommonWords.In(c.Locale).Labelled(words.Proposed, string.Join(NameWords.In(c.Locale).Separator, c.Proposals.Take(MostInSight).Select(r => Proposal(c, r, room)))))],
        new AdaptiveChoiceSetInput
        {
            Id = ConsultButtons.Resource.Id, Label = words.Resource, Placeholder = words.ResourceNone, Separator = true, Spacing = AdaptiveSpacing.Medium,
            Choices = [.. c.Proposals.Select(r => Proposal(c, r, room)).Concat(words.Resources).Distinct(StringComparer.Ordinal).Select(r => Say.Choice(r, r))],
        },
        Fields.Note.Draw(words.Note, 1000, words.NotePlaceholder),
        Say.Note(words.Ways),
    ];

    private static string Proposal(CardContext c, Resource r, Room room) =>
        Markdown.Line(r.Municipality is { } place ? c.Locale.Of($"{r.Name}（{place}）", $"{r.Name} ({place})") : r.Name, Math.Min(room.Line, MaxProposal));

    /// <summary>One button per way; the one to try first stands first.</summary>
    private static AdaptiveExecuteAction[] Ways(CardContext c, Question q, ConsultWords words)
    {
        ConsultWay[] ways = [ConsultWay.Outside, ConsultWay.Visit, ConsultWay.Conference, ConsultWay.Council];
        var first = q.Passes.Count >= 2 ? ConsultWay.Visit : ConsultWay.Outside;
        return [.. ways.Where(way => q.Step != QuestionStep.Council || way != ConsultWay.Council)
            .OrderByDescending(way => way == first)
            .Select(way => ConsultButtons.Choose.Draw(words.Way(way), Frame.Data(c, q, WireName.Of(way)), main: way == first && q.Consult is null))];
    }

    private static AdaptiveShowCardAction OtherWay(CardContext c, Question q, Room room, ConsultWords words) =>
        Frame.Fold(words.OtherWay, Inputs(c, room, words), Ways(c, q, words));

    // Required, as a result without words would tell the asker nothing; "stuck" stands apart, so that this never blocks it.
    private static AdaptiveShowCardAction Found(CardContext c, Question q, ConsultWords words) => Frame.Fold(words.Found,
        [Say.Required(Result(words.Result, words.ResultPlaceholder), c.Locale)],
        ConsultButtons.Report.Draw(words.Report, Frame.Data(c, q), main: true));

    private static AdaptiveShowCardAction EditDraft(CardContext c, Question q, Room room, ConsultWords words) => Frame.Fold(words.EditDraft,
        [ConsultButtons.DraftText.Draw(words.Draft, Question.MaxText, value: PlainText.Clip(PlainText.Clean(q.CouncilDraft), room.Value), isMultiline: true)],
        ConsultButtons.Draft.Draw(words.SaveDraft, Frame.Data(c, q), main: true));

    private static AdaptiveShowCardAction CouncilAnswer(CardContext c, Question q, ConsultWords words) => Frame.Fold(words.CouncilAnswer,
        [Result(words.CouncilResult, words.ResultPlaceholder)],
        ConsultButtons.Answer.Draw(words.CouncilSend, Frame.Data(c, q), main: true));

    private static AdaptiveTextInput Result(string label, string placeholder) =>
        Fields.Result.Draw(label, Question.MaxText, placeholder, isMultiline: true);
}
