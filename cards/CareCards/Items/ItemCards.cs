using CareTeamBot.Cards.Advice;
using CareTeamBot.Cards.Conferences;
using CareTeamBot.Cards.Errands;
using CareTeamBot.Cards.Goals;
using CareTeamBot.Cards.Handoffs;
using CareTeamBot.Cards.Intakes;
using CareTeamBot.Cards.LifeStages;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Roles;
using CareTeamBot.Cards.Updates;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Errands;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Intakes;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.LifeStages;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Roles;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Cards.Items;

/// <summary>Which card, line and call belongs to which kind of item.</summary>
internal static class ItemCards
{
    public static AdaptiveCard Make(CardContext c, CareItem item, Room room) => (item.Parties is null && !item.IsVisible) || !item.IsShownTo(c.ViewerId)
        ? GoneCard.Make(c) : item switch
        {
            Question question => QuestionCard.Make(c, question, room),
            RoleItem role => RoleCard.Make(c, role, room),
            GoalCheck check => GoalCheckCard.Make(c, check, room),
            UpdateItem update => UpdateCard.Make(c, update, room),
            AdviceItem advice => AdviceCard.Make(c, advice, room),
            IntakeItem intake => IntakeCard.Make(c, intake, room),
            ErrandItem errand => ErrandCard.Make(c, errand, room),
            HandoffItem handoff => HandoffCard.Make(c, handoff, room),
            LifeStagePrompt stage => LifeStageCard.Make(c, stage, room),
            ConferenceItem conference => ConferenceCard.Make(c, conference, room),
            ConferenceCheck check => ConferenceCheckCard.Make(c, check, room),
            _ => throw Unknown(item),
        };

    /// <summary>The item as a line of the status.</summary>
    public static ItemLine Line(CardContext c, CareItem item, Room room) => item switch
    {
        Question question => OfQuestion(c, question, room),
        RoleItem role => RoleCard.Line(c, role, room),
        GoalCheck check => GoalCheckCard.Line(c, check, room),
        UpdateItem update => UpdateCard.Line(c, update, room),
        AdviceItem advice => AdviceCard.Line(c, advice, room),
        IntakeItem intake => IntakeCard.Line(c, intake, room),
        ErrandItem errand => ErrandCard.Line(c, errand, room),
        HandoffItem handoff => HandoffCard.Line(c, handoff, room),
        LifeStagePrompt stage => LifeStageCard.Line(c, stage, room),
        ConferenceItem conference => ConferenceCard.Line(c, conference, room),
        ConferenceCheck check => ConferenceCheckCard.Line(c, check, room),
        _ => throw Unknown(item),
    };

    /// <summary>
    /// What the viewer can do about an item right in the list of what waits for them: at most three buttons or forms, those
    /// that settle it most often. Empty for a kind that needs its whole card.
    /// </summary>
    public static IReadOnlyList<AdaptiveAction> QuickActions(CardContext c, CareItem item, Room room) => item switch
    {
        Question question => QuestionCard.Quick(c, question),
        GoalCheck check => GoalCheckCard.Quick(c, check),
        AdviceItem advice => AdviceCard.Actions(c, advice),
        UpdateItem update => UpdateCard.Quick(c, update, room),
        RoleItem role => [.. RoleButtons.Of(c, role, room).OfType<AdaptiveAction>().Take(3)],
        _ => [],
    };

    /// <summary>What a call says, and how to act on it.</summary>
    public static (string Text, string How) Call(CardContext c, CareItem item, CallKind kind, Room room) => kind switch
    {
        _ when item is RoleItem role => new RoleStand(c, role, room).Call(kind),
        CallKind.GoalCheck => (GoalWords.In(c.Locale).Call, GoalWords.In(c.Locale).HowToKeep),
        CallKind.UpdateNudge or CallKind.UpdateCorrected => UpdateCard.Call(c, kind),
        CallKind.Advice => (AdviceWords.In(c.Locale).Call, AdviceWords.In(c.Locale).Private),
        CallKind.FirstContact => (IntakeWords.In(c.Locale).CallContact, IntakeWords.In(c.Locale).HowToContact),
        CallKind.IntakeDecision => (IntakeWords.In(c.Locale).CallDecide, IntakeWords.In(c.Locale).HowToDecide),
        CallKind.Errand => (ErrandWords.In(c.Locale).Call, ErrandWords.In(c.Locale).HowTo),
        CallKind.LifeStage when item is LifeStagePrompt stage && LifeStageWords.In(c.Locale) is var words => (words.Call(words.Stage(stage.Stage)), words.HowTo),
        _ when item is HandoffItem => HandoffWords.In(c.Locale).Call(kind),
        CallKind.Conference or CallKind.ConferenceStarted or CallKind.ConferenceToClose or CallKind.ConferenceMoved
            or CallKind.ConferenceCancelled or CallKind.ConferenceCheck => ConferenceWords.In(c.Locale).Call(kind),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown call."),
    };

    /// <summary>The notification's words, by the letter that an item's id begins with.</summary>
    public static string Summary(string itemId, Locale locale) => itemId.Length == 0 ? SummaryWords.In(locale).Gone : itemId[0] switch
    {
        'q' => SummaryWords.In(locale).Question,
        'r' => RoleWords.In(locale).RoleSummary,
        'g' => GoalWords.In(locale).Title,
        'u' => UpdateWords.In(locale).Summary,
        'v' => AdviceWords.In(locale).Title,
        'i' => IntakeWords.In(locale).Summary,
        'e' => ErrandWords.In(locale).Summary,
        'h' => HandoffWords.In(locale).Title,
        'l' => LifeStageWords.In(locale).Kind,
        'c' => ConferenceWords.In(locale).Kind,
        'k' => ConferenceWords.In(locale).CheckTitle,
        _ => SummaryWords.In(locale).Gone,
    };

    /// <summary>Who holds it until when, for most items.</summary>
    public static (string Holder, string Until) Held(CardContext c, CareItem item, Room room) =>
        (new Names(c, room).Holder(item.Holder), WaitWords.In(c.Locale).Until(Dates.Until(item.Due, c.Locale, c.Rules.Calendar.Zone)));

    private static ItemLine OfQuestion(CardContext c, Question question, Room room)
    {
        var (waiting, words) = (new Waiting(c, question, room), QuestionWords.In(c.Locale));
        return new(words.Title, (question.Urgent ? StatusWords.In(c.Locale).Urgent : "") + question.Text,
            waiting.Holder, waiting.Until, waiting.State, waiting.Why);
    }

    private static ArgumentOutOfRangeException Unknown(CareItem item) =>
        new(nameof(item), item.GetType().Name, "Unknown kind of item.");
}
