using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Cards.Updates;

/// <summary>The form for sharing, in the channel, in a personal chat and in the dialog of the message action.</summary>
internal static class UpdateFormCard
{
    private const int MaxLinkLetters = UpdateItem.MaxLinks * (UpdateItem.MaxLink + 1);

    public static AdaptiveCard Make(CardContext c, string? text, IReadOnlyList<CaseGlance>? cases, Room room, bool dialog)
    {
        var words = UpdateWords.In(c.Locale);
        var open = cases?.Where(g => g.State.Status == CaseStatus.Open).ToList();
        if (open is { Count: 0 })
            return Frame.Form(c, words.FormTitle, [Say.Heading(words.FormTitle), Say.Body(AskWords.In(c.Locale).NoCases)]);
        var about = open is [var only] ? c with { CaseId = only.CaseId, State = only.State, CaseName = only.Name } : c;
        var choose = open is { Count: > 1 };
        var card = Frame.Form(c, words.FormTitle,
            [
                Say.Heading(words.FormTitle),
                choose ? AskFormCard.Cases(about, open!, room) : null,
                Text(text, room, words),
                About(UpdateAbout.Health, words),
                .. choose ? [Say.Note(words.AllAgencies)] : Addressed(about, room, words),
                .. Behalf.Folded(about),
                UpdateButtons.IsToConfirm.Draw(words.ConfirmLabel, words.ConfirmTitle, value: true),
                Links("", words),
                new AdaptiveActionSet { Actions = [dialog ? Submit(about, words) : UpdateButtons.Share.Draw(words.Send, Frame.Data(about), main: true)] },
            ]);
        if (dialog) card.Refresh = null;
        return card;
    }

    /// <summary>What a correction may change.</summary>
    public static IEnumerable<AdaptiveElement> Inputs(UpdateItem update, Room room, UpdateWords words) =>
        [Text(update.Text, room, words), About(update.About, words), Links(string.Join('\n', update.Links), words)];

    private static AdaptiveSubmitAction Submit(CardContext c, UpdateWords words) =>
        new() { Title = words.Send, Data = Frame.Data(c).Wire(), Style = "positive" };

    private static AdaptiveTextInput Text(string? text, Room room, UpdateWords words) => Fields.Text.Draw(
        words.Text, UpdateItem.MaxText, words.TextPlaceholder, Clipped(PlainText.Clip(PlainText.Clean(text), Math.Min(room.Value, UpdateItem.MaxText))), isMultiline: true);

    /// <summary>A letter may be several code units long, of which the limit counts.</summary>
    private static string Clipped(string text) => text.Length <= UpdateItem.MaxText ? text
        : char.IsHighSurrogate(text[UpdateItem.MaxText - 1]) ? text[..(UpdateItem.MaxText - 1)] : text[..UpdateItem.MaxText];

    private static AdaptiveChoiceSetInput About(UpdateAbout value, UpdateWords words) => UpdateButtons.About.Draw(
        words.AboutLabel, null, Enum.GetValues<UpdateAbout>().Select(a => Say.Choice(words.About(a), WireName.Of(a))), WireName.Of(value));

    private static AdaptiveTextInput Links(string links, UpdateWords words) =>
        UpdateButtons.Links.Draw(words.Links, MaxLinkLetters, words.LinksPlaceholder, links, isMultiline: true);

    /// <summary>Every agency with somebody there but the sharer's own, the family too.</summary>
    private static IEnumerable<AdaptiveElement> Addressed(CardContext c, Room room, UpdateWords words)
    {
        var names = new Names(c, room);
        var own = c.State.AgencyOf(c.ViewerId)?.Id;
        var choices = c.State.Agencies.Where(a => a.Id != own && c.State.ActiveMembersOf(a.Id).Any()).Take(room.Choices)
            .Select(a => Say.Choice(names.Agency(a), a.Id)).ToList();
        return choices.Count == 0
            ? []
            :
            [
                Fields.Addressed.Draw(words.Addressed, choices),
                Say.Note(words.AddressedNote),
            ];
    }
}
