using CareTeamBot.Cards.Items;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Cards;

/// <summary>
/// Every card of the product. Pure: the same input gives the same card. A card fits <see cref="CardJson.MaxBytes"/>
/// whatever the case holds, and its buttons carry <see cref="ActionData"/> and nothing else. Each is a <see cref="Button"/>, which says
/// what its press sends besides: values of inputs, all of them text and possibly empty or missing.
/// </summary>
public static partial class CareCards
{
    /// <summary>The case: its goal, coordinator and team.</summary>
    public static AdaptiveCard Case(CardContext c) => Room.Fit(room => CaseCard.Make(c, room));

    /// <summary>Joining.</summary>
    public static AdaptiveCard Team(CardContext c) => Room.Fit(room => TeamCard.Make(c, room));

    /// <summary>The coordinator's part.</summary>
    public static AdaptiveCard Consult(CardContext c, Question q) => Room.Fit(room => ConsultCard.Make(c, q, room));

    /// <summary>An item of any kind, with the buttons of its kind; <see cref="Gone"/> for one that is not shown.</summary>
    public static AdaptiveCard Item(CardContext c, CareItem item) => Room.Fit(room => ItemFaces.Card(c, item, room));

    /// <summary>A short message in the thread that calls <paramref name="memberIds"/> to an item. The only card with mentions; no buttons.</summary>
    public static AdaptiveCard Call(CardContext c, CareItem item, CallKind kind, IReadOnlyList<MemberId> memberIds) =>
        Room.Fit(room => CallCard.Make(c, item, kind, memberIds, room));

    /// <summary>What is open, who holds it, until when and why. Other pages by <c>card.refresh</c> with <c>data.choice</c>.</summary>
    /// <param name="c">The case.</param>
    /// <param name="page">From 1; a page that is not there gives the nearest.</param>
    public static AdaptiveCard Status(CardContext c, int page = 1) => Room.Fit(room => StatusCard.Make(c, page, room));

    /// <summary>
    /// In a personal chat: what waits for the viewer in all their cases, with each kind's buttons. Inputs of its forms carry
    /// their row after a dot (<see cref="RowInputs.Name"/>). Other pages as on the status.
    /// </summary>
    /// <param name="c">The personal chat.</param>
    /// <param name="cases">The viewer's cases.</param>
    /// <param name="page">From 1; a page that is not there gives the nearest.</param>
    /// <param name="digest">Under the day's heading: what the bot posts in the morning.</param>
    public static AdaptiveCard PersonalStatus(CardContext c, IReadOnlyList<CaseGlance> cases, int page = 1, bool digest = false) =>
        Room.Fit(room => PersonalStatusCard.Make(c, cases, page, digest, room));

    /// <summary>The commands; in a channel without an open case also the form that opens one, which makes it the welcome.</summary>
    public static AdaptiveCard Help(CardContext c, bool personal) => Room.Fit(_ => HelpCard.Make(c, personal));

    /// <summary>Asking. It refreshes by hand alone, as to do so by itself would take away what is being typed.</summary>
    /// <param name="c">The case, or the personal chat.</param>
    /// <param name="text">What to begin with, such as the message that the action was used on.</param>
    /// <param name="cases">The viewer's cases in a personal chat; null in a channel.</param>
    /// <param name="dialog">In a dialog, where Teams takes an Action.Submit alone.</param>
    public static AdaptiveCard AskForm(CardContext c, string? text, IReadOnlyList<CaseGlance>? cases, bool dialog = false) =>
        Room.Fit(room => AskFormCard.Make(c, text, cases, room, dialog));

    /// <summary>An answer by itself, to a text command for example. Its refresh (<c>choice</c>, <c>told</c>) says the same again.</summary>
    public static AdaptiveCard Notice(CardContext c, Notice notice) => NoticeCard.Make(c, notice);

    /// <summary>The notice that a refresh's <c>choice</c> and <c>told</c> speak of; null where they speak of none.</summary>
    public static Notice? NoticeOf(string? choice, string? told) => NoticeCard.Read(choice, told);

    /// <summary>A notice as a sentence without a card, to be said beside one that stays as it is.</summary>
    public static string Sentence(Words.Locale locale, Notice notice) => NoticeCard.Sentence(locale, notice);

    /// <summary>In place of every card of a case that was deleted at the end of its retention. Shows nothing of it.</summary>
    public static AdaptiveCard Deleted(CardContext c) => DeletedCard.Make(c);

    /// <summary>The item or the case is not there, or not there any more.</summary>
    public static AdaptiveCard Gone(CardContext c) => GoneCard.Make(c);

    /// <summary>The notification's words: short, and nothing about the child.</summary>
    public static string Summary(View view, Locale locale) => SummaryWords.In(locale).Of(view);

    /// <summary>The same for a card of an item, or of a call to it, by the item's id.</summary>
    public static string Summary(ItemId itemId, CallKind? call, Locale locale) => ItemFaces.Summary(itemId, call, locale);
}
