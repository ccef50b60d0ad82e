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
        return new()
        {
            Lang = locale.Tag,
            FallbackText = locale.Of("このカードは表示できません。", "This card cannot be shown."),
            Speak = locale.Of("見本のカードです。", "A sample card."),
            MsTeams = new() { Width = MsTeamsWidth.Full, Entities = [mention] },
            Refresh = new() { Action = Execute(Verbs.CardRefresh), UserIds = ["29:1abc"] },
            Body =
            [
                Say.Heading(locale.Of("すべての部品の見本", "A sample of every part")),
                Say.Body(mention.Text + locale.Of("さん、**保育園**での吸引はどなたに聞けばよいですか。", ", whom do we ask about suction at the **nursery**?")),
                Say.Quote(locale.Of("3歳の子です。\n友だちと一緒に遊ばせたいです。", "She is three.\nWe want her to play with other children.")),
                Facts(locale),
                Columns(locale),
                .. Inputs(locale),
                new ActionSet { Actions = [Toggle(locale)] },
                Say.Note(CommonWords.In(locale).NoEmergencyLine) with { Id = "note" },
            ],
            Actions = [.. Buttons(locale)],
        };
    }

    public static AdaptiveCard HostileWords(Locale locale) => new()
    {
        Lang = locale.Tag,
        Body =
        [
            Say.Quote(Hostile),
            Say.Body(PlainText.Line(Hostile, 400)),
            new FactSet { Facts = [new(PlainText.Line("*t*", 10), PlainText.Line(Hostile, 400))] },
            new InputChoiceSet
            {
                Id = "who",
                Label = "?",
                Style = ChoiceInputStyle.Expanded,
                Wrap = true,
                Choices = [new(PlainText.Line(Hostile, 400), "1")],
            },
        ],
    };

    private static FactSet Facts(Locale locale) => new()
    {
        Facts = [new(CommonWords.In(locale).Holder, locale.Of("訪問看護ステーション", "Visiting nurses")), new(CommonWords.In(locale).Until, "16:00")],
    };

    private static ColumnSet Columns(Locale locale) => new()
    {
        Separator = true,
        Spacing = Spacing.Medium,
        Columns =
        [
            new() { Width = "auto", Items = [Say.Body("1")], VerticalContentAlignment = VerticalContentAlignment.Center },
            new() { Width = "stretch", Items = [Say.Body(locale.Of("二つめの列", "The second column")) with { HorizontalAlignment = HorizontalAlignment.Left }] },
        ],
    };

    private static InputElement[] Inputs(Locale locale)
    {
        var words = CommonWords.In(locale);
        var label = locale.Of("項目", "Field");
        return
        [
            new InputText { Id = "text", Label = label, IsRequired = true, ErrorMessage = words.PleaseFillIn, IsMultiline = true, MaxLength = 2000 },
            new InputNumber { Id = "number", Label = label, Min = 1, Max = 7, Value = 3 },
            new InputDate { Id = "date", Label = label, Value = new(2026, 11, 24), Min = new(2026, 11, 1) },
            new InputTime { Id = "time", Label = label, Value = "16:00" },
            new InputToggle { Id = "toggle", Label = label, Title = locale.Of("急ぎ", "Urgent"), Wrap = true },
            new InputChoiceSet { Id = "one", Label = label, IsRequired = true, ErrorMessage = words.PleaseChoose, Choices = [new("A", "a"), new("B", "b")], Value = "a" },
            new InputChoiceSet { Id = "many", Label = label, Style = ChoiceInputStyle.Expanded, IsMultiSelect = true, Choices = [new("A", "a"), new("B", "b")] },
        ];
    }

    private static CardAction[] Buttons(Locale locale) =>
    [
        Execute(Verbs.QuestionAnswer) with { Title = locale.Of("答える", "Answer"), Style = ActionStyle.Positive, Fallback = new ActionSubmit { Title = "?", Data = new() { Item = "q1" } } },
        Execute(Verbs.QuestionPass) with { Title = locale.Of("うちではない", "Not ours"), AssociatedInputs = AssociatedInputs.None, Style = ActionStyle.Destructive },
        new ActionShowCard { Title = locale.Of("日を決めて調べる", "I will find out"), Card = new() { Body = [Say.Body("…")] } },
        new ActionOpenUrl { Title = locale.Of("使いかた", "How to"), Url = new("https://example.org/"), Mode = ActionMode.Secondary },
    ];

    private static ActionToggleVisibility Toggle(Locale locale) =>
        new() { Title = locale.Of("注意を隠す", "Hide the note"), TargetElements = [new("note"), new("note", false)] };

    private static ActionExecute Execute(string verb) =>
        new() { Verb = verb, Data = new() { Case = "c1", Item = "q1", Version = 3, Choice = "visit", Slot = "1" } };
}
