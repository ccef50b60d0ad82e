using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards.Resources;

/// <summary>Adding a resource, and recording one that is missing.</summary>
internal static class ResourceForms
{
    public static AdaptiveCard Make(CardContext c, string? name, DirectoryCommand.Add? typed)
    {
        var words = ResourceWords.In(c.Locale);
        return Frame.Form(c, words.Add, [Say.Heading(words.Add), .. Inputs(c, name, typed, words), new AdaptiveActionSet { Actions = [Save(c, words)] }]);
    }

    public static AdaptiveShowCardAction Add(CardContext c, ResourceWords words) => Frame.Fold(words.Add, Inputs(c, null, null, words), Save(c, words));

    public static AdaptiveShowCardAction Missing(CardContext c, ActionData data)
    {
        var words = ResourceWords.In(c.Locale);
        return Frame.Fold(words.Missing,
            [
                Say.Required(ResourceButtons.What.Draw(words.What, Resource.MaxLine, words.WhatPlaceholder), c.Locale),
                ResourceButtons.MissingWhere.Draw(words.Place, Resource.MaxName, words.PlacePlaceholder),
                Say.Note(words.MissingNote),
            ],
            ResourceButtons.Miss.Draw(words.SaveMissing, data, main: true));
    }

    private static AdaptiveExecuteAction Save(CardContext c, ResourceWords words) =>
        ResourceButtons.Add.Draw(words.Save, Frame.Data(c), main: true);

    private static AdaptiveElement[] Inputs(CardContext c, string? name, DirectoryCommand.Add? typed, ResourceWords words)
    {
        var own = typed?.Needs.Where(n => ResourceTerms.Find(n) is null) ?? [];
        var known = typed?.Needs.Where(n => ResourceTerms.Find(n) is not null) ?? [];
        return
        [
            Say.Required(Line(ResourceButtons.Name, words.Name, words.NamePlaceholder, Resource.MaxName, typed?.Name ?? name), c.Locale),
            ResourceButtons.Kind.Draw(words.Kind, CommonWords.In(c.Locale).Choose, Choices(c, ResourceTerms.Kinds), typed?.Kind),
            new AdaptiveChoiceSetInput
            {
                Id = ResourceButtons.Needs.Id, Label = words.Needs, IsMultiSelect = true, Wrap = true, Choices = Choices(c, ResourceTerms.Needs),
                Value = string.Join(',', known) is { Length: > 0 } chosen ? chosen : null,
            },
            Line(ResourceButtons.More, words.More, words.MorePlaceholder, Resource.MaxLine, string.Join(c.Locale.Of("、", ", "), own)),
            Line(ResourceButtons.Where, words.Place, words.PlacePlaceholder, Resource.MaxName, typed?.Municipality),
            Line(ResourceButtons.Contact, words.Contact, words.ContactPlaceholder, Resource.MaxLine, typed?.Contact),
            Line(Fields.Note, words.Note, words.NotePlaceholder, Resource.MaxNote, typed?.Note, isMultiline: true),
            Say.Note(words.AddNote),
        ];
    }

    private static List<AdaptiveChoice> Choices(CardContext c, IReadOnlyList<Term> terms) =>
        [.. terms.Select(t => Say.Choice(c.Locale.Of(t.Ja, t.En), t.Code))];

    private static AdaptiveTextInput Line(TextField field, string label, string placeholder, int max, string? value, bool isMultiline = false) =>
        field.Draw(label, max, placeholder, PlainText.Clip(PlainText.Clean(value), max), isMultiline);
}
