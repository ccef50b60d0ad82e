using System.Collections.Frozen;
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
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Items;

/// <summary>The faces of all kinds of items.</summary>
internal static class ItemFaces
{
    private static readonly Face[] All =
    [
        new QuestionFace(), new RoleFace(), new GoalCheckFace(), new UpdateFace(), new AdviceFace(), new IntakeFace(), new ErrandFace(),
        new HandoffFace(), new LifeStageFace(), new ConferenceFace(), new ConferenceCheckFace(),
    ];

    private static readonly FrozenDictionary<Type, Face> ByKind = All.ToFrozenDictionary(f => f.Kind);

    private static readonly FrozenDictionary<char, Face> ByLetter = All.ToFrozenDictionary(f => f.Letter);

    public static Face Find(CareItem item) => ByKind[item.GetType()];

    public static AdaptiveCard Card(CardContext c, CareItem item, Room room) =>
        (item.Parties is null && !item.IsVisible) || !item.IsShownTo(c.ViewerId) ? GoneCard.Make(c) : Find(item).Card(c, item, room);

    public static ItemLine Line(CardContext c, CareItem item, Room room) => Find(item).Line(c, item, room);

    /// <summary>The notification's words for an item's card, or for a call to it, by the item's id.</summary>
    public static string Summary(ItemId itemId, CallKind? call, Locale locale) =>
        itemId.Value.Length == 0 || !ByLetter.TryGetValue(itemId.Value[0], out var face) ? NoticeWords.In(locale).GoneTitle
        : call is { } kind && face.Has(kind) && face.Summary(kind, locale) is { } summary ? summary
        : face.Summary(locale);

    /// <summary>Who holds it until when, for most items.</summary>
    public static (string Holder, string Until) Held(CardContext c, CareItem item, Room room) =>
        (new Names(c, room).Holder(item.Holder), CommonWords.In(c.Locale).UntilMoment(Dates.Until(item.Due, c.Locale, c.Rules.Calendar.Zone)));
}
