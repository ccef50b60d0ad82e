using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Tests;

/// <summary>Cards that exercise the model and the parts, not the product.</summary>
internal static class SampleCards
{
    public const string Hostile =
        "# *a* _b_ **c** __d__ ~~e~~ `f` [g](https://example.org) ![h](x) <at>全員</at> &lt;i&gt; {{DATE(2020-01-01T00:00:00Z, LONG)}} \\*j\\* k_l_m\n- n\n1. o\n> p\n</script><b>q</b>\u202Er\u0007";

    public static AdaptiveCard EveryElement(Locale locale)
    {
        var mention = Mention.Of("29:1abc", locale.Of("浦和　花子", "Hanako Urawa"));
        return new("1.5")
        {
            Lang = locale.Tag,
            FallbackText = locale.Of("このカードは表示できません。", "This card cannot be shown."),
            Speak = locale.Of("見本のカードです。", "A sample card."),
            AdditionalProperties = { ["msteams"] = Mention.MsTeams([mention]) },
            Refresh = new() { Action = Execute(Verbs.CardRefresh), UserIds = ["29:1abc"] },
            Body =
            [
                Say.Heading(locale.Of("すべての部品の見本", "A sample of every part")),
                Say.Body(mention.Text + locale.Of("さん、**保育園**での吸引はどなたに聞けばよいですか。", ", whom do we ask about suction at the **nursery**?")),
                Say.Quote(locale.Of("3歳の子です。\n友だちと一緒に遊ばせたいです。", "She is three.\nWe want her to play with other children.")),
                Facts(locale),
                Columns(locale),
                .. Inputs(locale),
                new AdaptiveActionSet { Actions = [Toggle(locale)] },
                Note(locale),
            ],
            Actions = [.. Buttons(locale)],
        };
    }

    public static AdaptiveCard HostileWords(Locale locale) => new("1.5")
    {
        Lang = locale.Tag,
        Body =
        [
            Say.Quote(Hostile),
            Say.Body(Markdown.Line(Hostile, 400)),
            new AdaptiveFactSet { Facts = [new(Markdown.Line("*t*", 10), Markdown.Line(Hostile, 400))] },
            new AdaptiveChoiceSetInput
            {
                Id = "who",
                Label = "?",
                Style = AdaptiveChoiceInputStyle.Expanded,
                Wrap = true,
                Choices = [Say.Choice(Markdown.Line(Hostile, 400), "1")],
            },
        ],
    };

    private static AdaptiveFactSet Facts(Locale locale) => new()
    {
        Facts = [new(CommonWords.In(locale).Holder, locale.Of("訪問看護ステーション", "Visiting nurses")), new(CommonWords.In(locale).Until, "16:00")],
    };

    private static AdaptiveColumnSet Columns(Locale locale) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Medium,
        Columns =
        [
            new() { Width = "auto", Items = [Say.Body("1")], VerticalContentAlignment = AdaptiveVerticalContentAlignment.Center },
            new() { Width = "stretch", Items = [Say.Body(locale.Of("二つめの列", "The second column"))] },
        ],
    };

    private static AdaptiveInput[] Inputs(Locale locale)
    {
        var words = CommonWords.In(locale);
        var label = locale.Of("項目", "Field");
        return
        [
            new AdaptiveTextInput { Id = "text", Label = label, IsRequired = true, ErrorMessage = words.PleaseFillIn, IsMultiline = true, MaxLength = 2000 },
            new AdaptiveNumberInput { Id = "number", Label = label, Min = 1, Max = 7, Value = 3 },
            new AdaptiveDateInput { Id = "date", Label = label, Value = "2026-11-24", Min = "2026-11-01" },
            new AdaptiveTimeInput { Id = "time", Label = label, Value = "16:00" },
            new AdaptiveToggleInput { Id = "toggle", Label = label, Title = locale.Of("急ぎ", "Urgent"), ValueOn = "true", ValueOff = "false", Wrap = true },
            new AdaptiveChoiceSetInput { Id = "one", Label = label, IsRequired = true, ErrorMessage = words.PleaseFillIn, Choices = [Say.Choice("A", "a"), Say.Choice("B", "b")], Value = "a" },
            new AdaptiveChoiceSetInput { Id = "many", Label = label, Style = AdaptiveChoiceInputStyle.Expanded, IsMultiSelect = true, Choices = [Say.Choice("A", "a"), Say.Choice("B", "b")] },
        ];
    }

    private static AdaptiveAction[] Buttons(Locale locale) =>
    [
        Execute("question.answer", locale.Of("答える", "Answer"), "positive"),
        Execute("question.pass", locale.Of("うちではない", "Not ours"), "destructive", AdaptiveAssociatedInputs.None),
        new AdaptiveShowCardAction { Title = locale.Of("日を決めて調べる", "I will find out"), Card = new("1.5") { Body = [Say.Body("…")] } },
        new AdaptiveOpenUrlAction { Title = locale.Of("使いかた", "How to"), Url = new("https://example.org/"), Mode = AdaptiveActionMode.Secondary },
    ];

    private static AdaptiveToggleVisibilityAction Toggle(Locale locale) =>
        new() { Title = locale.Of("注意を隠す", "Hide the note"), TargetElements = [new("note"), new("note", false)] };

    private static AdaptiveTextBlock Note(Locale locale)
    {
        var note = Say.Note(CommonWords.In(locale).NoEmergencyLine);
        note.Id = "note";
        return note;
    }

    private static AdaptiveExecuteAction Execute(string verb, string? title = null, string style = "default", AdaptiveAssociatedInputs inputs = default) =>
        new() { Verb = verb, Title = title, Style = style, AssociatedInputs = inputs, Data = new ActionData { Case = "c1", Item = "q1", Version = 3, Choice = "visit", Slot = "1" }.Wire() };
}
