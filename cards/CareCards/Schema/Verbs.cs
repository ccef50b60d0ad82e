using System.Collections.Frozen;
using CareTeamBot.Cards.Advice;
using CareTeamBot.Cards.Conferences;
using CareTeamBot.Cards.Covers;
using CareTeamBot.Cards.Errands;
using CareTeamBot.Cards.Goals;
using CareTeamBot.Cards.Handoffs;
using CareTeamBot.Cards.Intakes;
using CareTeamBot.Cards.LifeStages;
using CareTeamBot.Cards.Openings;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Resources;
using CareTeamBot.Cards.Roles;
using CareTeamBot.Cards.Updates;

namespace CareTeamBot.Cards.Schema;

/// <summary>Every button that a card of ours may have. The decoder knows the same list and no other.</summary>
public static class Verbs
{
    /// <summary>Sent by <see cref="AdaptiveRefresh"/>, by the client itself or from its menu: changes nothing, answers with the card as it is now.</summary>
    public const string CardRefresh = "card.refresh";

    /// <summary>The choice is a page, or what a notice said.</summary>
    internal static readonly Button Refresh = new(CardRefresh, p => new Meaning { Page = p.Number });

    public static readonly IReadOnlyList<Button> Buttons =
    [
        Refresh, .. CaseButtons.All, .. OpeningButtons.All, .. GoalButtons.All, .. TeamButtons.All, .. CoverButtons.All, .. QuestionButtons.All,
        .. ConsultButtons.All, .. UpdateButtons.All, .. RoleButtons.All, .. HandoffButtons.All, .. LifeStageButtons.All, .. ConferenceButtons.All,
        .. ResourceButtons.All, .. IntakeButtons.All, .. ErrandButtons.All, .. AdviceButtons.All,
    ];

    public static readonly IReadOnlyList<string> All = [.. Buttons.Select(b => b.Verb)];

    private static readonly FrozenDictionary<Former, Button> Known =
        Buttons.SelectMany(b => b.Earlier.Append(new(b.Verb)).Select(sent => (sent, b))).ToFrozenDictionary(known => known.sent, known => known.b);

    /// <summary>The button that sent this, today or on an earlier card; null where none did.</summary>
    /// <param name="verb">The verb that was sent.</param>
    /// <param name="choice">The choice that went with it; what follows a dash in it is a page.</param>
    /// <param name="ofItem">Whether it was about an item.</param>
    public static Button? Find(string? verb, string? choice = null, bool ofItem = false) => verb is null ? null
        : (choice is null ? null : Known.GetValueOrDefault(new(verb, choice.Split('-', 2)[0])))
            ?? (ofItem ? Known.GetValueOrDefault(new(verb, OfItem: true)) : null)
            ?? Known.GetValueOrDefault(new(verb));
}
