using System.Text;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.CareTeam.Roles;
using Xunit;
using static CareTeamBot.Cards.Tests.CardWalk;

namespace CareTeamBot.Cards.Tests;

/// <summary>What the product's cards promise to the service, to outside tests and to their readers.</summary>
public sealed class CareCardsTests
{
    private static readonly Locale[] Locales = [Locale.Ja, Locale.En];

    /// <summary>Buttons that say nothing without words.</summary>
    private static readonly string[] NeedWords = ["consult.report", "role.decline", "role.drop", "resource.register", "resource.missing"];

    private static IEnumerable<Exhibit> Product => CardGallery.All.Where(e => !e.Name.StartsWith("sample.", StringComparison.Ordinal));

    /// <summary>The fields are shared by the cards of a day, and the day is their latest.</summary>
    [Fact]
    public void WhatIsWrittenForSomebody_IsOfTheReadersDayAndLanguage()
    {
        var asked = Situations.Asked(Locale.Ja);
        (string, string?)[] seen =
        [
            .. from day in (int[])[0, 1, 0]
               from locale in Locales
               let card = CareCards.Item(asked.After(TimeSpan.FromDays(day)).Context() with { Locale = locale }, asked.Question)
               from input in Forms(card).SelectMany(form => form.Inputs).OfType<AdaptiveDateInput>()
               where input.Id == "forDay"
               select (input.Label!, input.Max),
        ];

        (string, string?)[] expected = [("聞いた日", "2026-11-20"), ("On which day", "2026-11-20"), ("聞いた日", "2026-11-21"), ("On which day", "2026-11-21")];
        Assert.Equal([.. expected, .. expected[..2]], seen);
    }

    [Fact]
    public void AButtonSendsTheInputsThatItNamesAndNoOthers_EachOfItsKind() => Assert.All(Product, exhibit =>
        Assert.All(Forms(exhibit.Card), form => Assert.All(form.Actions, action => Assert.All(form.Inputs, input =>
            Assert.True(Verbs.Find(action.Verb)!.Inputs.Any(field => Draws(field, input)), $"{exhibit}: {action.Verb} sends {input.Id}")))));

    [Fact]
    public void EveryInputOfAButtonIsOnSomeCard() => Assert.All(Verbs.Buttons, button => Assert.Equal(
        button.Inputs.Select(field => field.Id).Order(),
        Product.SelectMany(e => Buttons(e.Card)).Where(b => b.Action.Verb == button.Verb).SelectMany(b => b.Inputs).Distinct().Order()));

    /// <summary>An input that no card sends would read as empty for ever.</summary>
    [Fact]
    public void AButtonReadsNoInputThatItDoesNotName() => Assert.All(Verbs.Buttons, button =>
    {
        var read = new HashSet<string>();
        foreach (var value in (string?[])[null, "some", "1"])
        {
            string? Value(string name)
            {
                read.Add(name.Split('.')[0]);
                return value;
            }

            button.Read(new Press(new(new("29:p"), "p", "ja"), default, Value) { Today = new(2026, 11, 20) });
        }

        Assert.Subset(button.Inputs.Select(field => field.Id).Append("item").Append("choice").ToHashSet(), read);
    });

    private static bool Draws(Field field, AdaptiveInput input) => field.Id == input.Id!.Split('.')[0] && (field, input) switch
    {
        (TextField, AdaptiveTextInput) or (DayField, AdaptiveDateInput) or (TimeField, AdaptiveTimeInput) or (FlagField, AdaptiveToggleInput) => true,
        (ChoiceField, AdaptiveChoiceSetInput choice) => !choice.IsMultiSelect,
        (ChoicesField, AdaptiveChoiceSetInput choice) => choice.IsMultiSelect,
        _ => false,
    };

    /// <summary>Verbs that no row of one's list has: their buttons stand on cards of their own.</summary>
    private static readonly string[] OnNoList =
    [
        Verbs.CardRefresh, "case.open", "case.close", "opening.again", "opening.kept", "opening.drop", "case.goal", "team.join", "cover.set", "cover.end",
        "question.ask", "intake.ask", "question.pass", "consult.choose", "consult.report", "consult.stuck", "council.draft", "council.answer",
        "update.share", "update.correct", "update.withdraw", "role.propose",
        "handoff.start", "handoff.stage", "handoff.offer", "handoff.keep", "handoff.drop", "handoff.accept", "handoff.return",
        "stage.move", "stage.done", "stage.drop", "stage.birth",
        "conference.plan", "conference.point", "conference.move", "conference.cancel", "conference.notNow", "conference.decide", "conference.close", "conference.minutes",
        "resource.find", "resource.retired", "resource.register", "resource.verify", "resource.gone", "resource.back", "resource.missing",
        "intake.register", "advice.ask",
    ];

    /// <summary>What a press on a row of a list did is said above the list, in words of its own for every button that a row has.</summary>
    [Fact]
    public void EveryButtonOfAList_HasWordsForWhatItDid()
    {
        var shown = Product.Where(e => e.Name.StartsWith("personal.", StringComparison.Ordinal)).SelectMany(e => Buttons(e.Card)).Select(b => b.Action.Verb);

        Assert.Empty(shown.Where(verb => verb != Verbs.CardRefresh).Intersect(OnNoList));
        Assert.All(Locales, locale => Assert.Equal(
            Verbs.All.Except(OnNoList), Verbs.Buttons.Where(button => button.Done?.Invoke(locale) is { Length: > 0 }).Select(button => button.Verb)));
    }

    [Fact]
    public void NoButtonIsBlockedByAnEmptyInputThatItCanDoWithout() => Assert.All(Product, exhibit =>
        Assert.All(Forms(exhibit.Card).Where(f => f.Inputs.Exists(i => i.IsRequired)), form =>
            Assert.Contains(Assert.Single(form.Actions).Verb, NeedWords)));

    [Fact]
    public void DataHoldsIdsAndMeaningsOnly() => Assert.All(Product, exhibit => Assert.All(AllData(exhibit.Card), data =>
    {
        string[] fields = exhibit.Name.StartsWith("notice.", StringComparison.Ordinal) ? ["case", "item", "version", "choice", "slot", "told"] : ["case", "item", "version", "choice", "slot"];
        Assert.All(data.EnumerateObject(), field => Assert.Contains(field.Name, fields));
        Assert.DoesNotMatch(@"[^\x21-\x7e]", string.Concat(data.EnumerateObject().Where(f => f.Name != "told").Select(f => f.Value.ToString())));
        Assert.Equal("s1", data.GetProperty("slot").GetString());
    }));

    /// <summary>
    /// A second copy of a message is found by its refresh. What is typed into a form would be taken away by one that comes by
    /// itself. Only a dialog, and what a person puts into a conversation, is no message of the bot's.
    /// </summary>
    [Fact]
    public void EveryMessageRefreshes_ByItselfUnlessSomebodyTypesInIt() => Assert.All(Product.Where(e => !e.Name.Contains(".fold.", StringComparison.Ordinal)), exhibit =>
    {
        if (exhibit.Name is "ask.message" or "update.form.message" or "resource.one")
        {
            Assert.Null(exhibit.Card.Refresh);
            return;
        }

        var refresh = exhibit.Card.Refresh;
        Assert.True(refresh is { Action.Verb: Verbs.CardRefresh } && DataOf(refresh.Action, "slot") == "s1", exhibit.ToString());
        var isForm = exhibit.Name.StartsWith("ask.", StringComparison.Ordinal) || exhibit.Name.StartsWith("resource.", StringComparison.Ordinal)
            || exhibit.Name.Contains(".form", StringComparison.Ordinal);
        Assert.True(isForm ? refresh.UserIds is { Count: 0 } : refresh.UserIds is null, exhibit.ToString());
    });

    [Theory]
    [InlineData(RefusalReason.OnlyCoordinator, "大宮 さくら", NoticeKind.Refused)]
    [InlineData(RefusalReason.NoCase, null, NoticeKind.Refused)]
    [InlineData(null, "みどりさんの暮らし", NoticeKind.AskedInChannel)]
    [InlineData(null, "「25時」は読めませんでした。", NoticeKind.HoursUnreadable)]
    [InlineData(null, "question.answer", NoticeKind.Done)]
    public void ANoticesRefresh_SaysTheSameAgain(RefusalReason? why, string? detail, NoticeKind kind)
    {
        var c = Situations.NoCase(Locale.Ja).Context();
        var card = CareCards.Notice(c, new Notice(why, detail, kind));

        var again = CareCards.NoticeOf(DataOf(card.Refresh!.Action, "choice"), DataOf(card.Refresh.Action, "told"));

        Assert.Equal(CardJson.Serialize(card), CardJson.Serialize(CareCards.Notice(c, again!)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2")]
    [InlineData("why-")]
    [InlineData("why-99999")]
    [InlineData("told-nothing")]
    public void WhatIsNoNotice_IsReadAsNone(string? choice) => Assert.Null(CareCards.NoticeOf(choice, "x"));

    [Fact]
    public void EveryCardHasWordsForClientsThatCannotDrawIt() =>
        Assert.All(Product.Where(e => !e.Name.Contains(".fold.", StringComparison.Ordinal)), e => Assert.False(string.IsNullOrEmpty(e.Card.FallbackText) || string.IsNullOrEmpty(e.Card.Speak), e.ToString()));

    [Fact]
    public void OnlyPromptsMention() => Assert.All(Product, e =>
        Assert.Equal(e.Name.StartsWith("prompt.", StringComparison.Ordinal) || e.Name.Contains(".call", StringComparison.Ordinal), Json(e.Card).Contains("<at>", StringComparison.Ordinal)));

    [Theory]
    [InlineData("question.asked", "question.answer", "question.pass", "question.promise")]
    [InlineData("question.council", "question.answer", "question.pass", "question.promise")]
    [InlineData("question.answered", "question.solved", "question.notYet")]
    [InlineData("question.answered.other")]
    [InlineData("question.solved")]
    [InlineData("question.silence")]
    [InlineData("question.asker", "question.answer", "question.promise")]
    [InlineData("question.watched")]
    [InlineData("consult.noAnswer", "consult.choose", "resource.missing")]
    [InlineData("consult.passedTwice.other")]
    [InlineData("consult.taken", "consult.report", "consult.stuck", "consult.choose", "resource.missing")]
    [InlineData("consult.council", "council.draft", "council.answer", "consult.choose", "resource.missing")]
    [InlineData("consult.answered")]
    [InlineData("case.notOpen", "case.open")]
    [InlineData("case.justOpened", "case.open", "team.join")]
    [InlineData("case.team", "team.join", "case.goal")]
    [InlineData("case.closed", "case.open")]
    [InlineData("team.stranger", "team.join")]
    [InlineData("update.asked", "update.confirm", "update.close", "update.correct", "update.withdraw")]
    [InlineData("update.asked.addressed", "update.confirm")]
    [InlineData("update.asked.sharer", "update.correct", "update.withdraw")]
    [InlineData("update.asked.other")]
    [InlineData("update.coordinator", "update.close", "update.correct", "update.withdraw")]
    [InlineData("update.allConfirmed", "update.correct", "update.withdraw")]
    [InlineData("update.withdrawn")]
    [InlineData("update.information")]
    [InlineData("update.form.channel", "update.share")]
    [InlineData("help.welcome", "case.open")]
    [InlineData("help.channel")]
    [InlineData("prompt.Nudge")]
    [InlineData("advice.asked", "advice.give")]
    [InlineData("advice.asked.other")]
    [InlineData("advice.unanswered", "advice.coordinator", "advice.done")]
    [InlineData("advice.given", "advice.coordinator", "advice.done")]
    [InlineData("advice.onCard", "advice.ask", "question.answer", "question.pass", "question.promise")]
    [InlineData("personal.answered", "question.notYet", "question.solved")]
    [InlineData("role.proposed", "role.accept", "role.decline", "role.pass", "role.repropose", "role.drop")]
    [InlineData("role.proposed.asked", "role.accept", "role.decline", "role.pass")]
    [InlineData("role.proposed.other")]
    [InlineData("role.gap", "barrier.raise", "role.accept", "role.repropose", "role.drop")]
    [InlineData("role.gap.other", "role.accept")]
    [InlineData("role.stalled.doer", "role.keep", "role.done")]
    [InlineData("role.reported", "role.confirm", "role.notYet")]
    [InlineData("role.confirmed")]
    [InlineData("role.call.RoleNudge")]
    [InlineData("handoff.draft", "handoff.offer", "handoff.drop")]
    [InlineData("handoff.offered", "handoff.accept", "handoff.return", "handoff.offer", "handoff.drop")]
    [InlineData("handoff.offered.incoming", "handoff.accept", "handoff.return")]
    [InlineData("handoff.offered.other")]
    [InlineData("handoff.returned", "handoff.keep", "handoff.offer", "handoff.drop")]
    [InlineData("handoff.complete")]
    [InlineData("stage.asking", "handoff.stage", "stage.move", "stage.done", "stage.drop")]
    [InlineData("stage.dropped")]
    [InlineData("stages.noBirth", "stage.birth")]
    [InlineData("stages.plan", "stage.birth", "stage.move", "stage.done", "stage.drop")]
    [InlineData("stages.plan.other")]
    public void ACardOffers(string name, params string[] verbs) => Assert.All(CardGallery.All.Where(e => e.Name == name), exhibit =>
        Assert.Equal(verbs.Order(), Buttons(exhibit.Card).Select(b => b.Action.Verb).Distinct().Order()));

    [Fact]
    public void AfterTwoPassesAJointVisitIsProposedFirst() =>
        Assert.Equal("visit", DataOf(Buttons(Find("consult.passedTwice")).First(b => b.Action.Verb == "consult.choose").Action, "choice"));

    [Fact]
    public void PressingPromiseAtOnceMeansTheNextWorkingDay()
    {
        var day = Forms(Find("question.asked")).SelectMany(f => f.Inputs).OfType<AdaptiveDateInput>().Single(d => d.Id == "day");

        Assert.Equal(("2026-11-20", "2026-11-24", "2027-02-20"), (day.Min, day.Value, day.Max));
    }

    [Fact]
    public void AWatchedQuestionIsCountedAndNeverNamed()
    {
        var watched = Situations.Watched(Locale.Ja);

        Assert.DoesNotContain(watched.Question.Text[..8], Json(CareCards.Item(watched.Context(), watched.Question)), StringComparison.Ordinal);
        Assert.DoesNotContain(watched.Question.Text[..8], Json(CareCards.Status(watched.Context())), StringComparison.Ordinal);
        Assert.Contains("見守り中\\u30001件", Json(CareCards.Status(watched.Context())), StringComparison.Ordinal);
    }

    [Fact]
    public void TheWaitExplainsItself()
    {
        var json = Json(Find("question.asked"));

        Assert.All(["保育課・障害福祉課", "11月24日（火）11:15", "質問から4営業時間（土・日、11/23 勤労感謝の日をはさむため）"],
            words => Assert.Contains(words, json, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryOpenQuestionIsOnExactlyOnePage()
    {
        var limits = Situations.Limits(Locale.Ja, "あ");
        var json = Enumerable.Range(1, 34).Select(page => Json(CareCards.Status(limits.Context(), page))).ToList();

        // Each of the 200 begins with its number.
        Assert.All(Enumerable.Range(0, 200), i => Assert.Single(json, page => page.Contains($"：{i} あ", StringComparison.Ordinal)));
        Assert.DoesNotContain("\"choice\":\"35\"", json[33], StringComparison.Ordinal);
        Assert.Equal(json[33], Json(CareCards.Status(limits.Context(), 99)));
    }

    [Theory]
    [InlineData("あ")]
    [InlineData("👩‍🍼")]
    [InlineData("\"\\\n")]
    [InlineData("é\u0301\u0302\u0303")]
    [InlineData("*_[`{{DATE(")]
    public async Task EverythingFitsAtTheLimits(string filling)
    {
        var many = Situations.Limits(Locale.Ja, filling);
        var council = Situations.AtCouncil(many, filling);
        var roles = RoleSituations.Full(many, filling);
        var cards = Locales.SelectMany(locale => AtTheLimits(many with { Locale = locale }, council with { Locale = locale }, filling)
            .Concat(RolesAtTheLimits(roles with { Locale = locale }, filling)).Select(c => (Name: $"{c.Name} ({locale.Tag})", c.Card))).ToList();

        Assert.All(cards, c => Assert.True(CardJson.Fits(c.Card), $"{c.Name}: {CardJson.Serialize(c.Card).Length} bytes"));
        Assert.All(await CardRenderer.RenderAsync(cards), r => Assert.True(r.Events.Length == 0, $"{r.Name}: {string.Join(" | ", r.Events.AsEnumerable())}"));
    }

    /// <summary>What is edited on a card must be on it whole, or saving would cut it.</summary>
    [Fact]
    public void ALongDraftIsThereToEditToItsLastLetter()
    {
        var council = Situations.AtCouncil(Situations.Limits(Locale.Ja, "あ"), "あ");
        var input = Forms(CareCards.Consult(council.Context(), council.Question)).SelectMany(f => f.Inputs).OfType<AdaptiveTextInput>().Single(i => i.Id == "draft");

        Assert.Equal(council.Question.CouncilDraft, input.Value);
        Assert.Equal(3999, input.Value!.Length);
    }

    [Fact]
    public void EveryRefusalAndNoticeHasASentenceInBothLanguages()
    {
        var all = Enum.GetValues<RefusalReason>().Select(r => new Notice(r, "7"))
            .Concat(Enum.GetValues<RefusalReason>().Select(r => new Notice(r, null)))
            .Concat(Enum.GetValues<NoticeKind>().Select(k => new Notice(null, null, k)));
        Assert.All(all, notice =>
        {
            var said = Locales.Select(l => CareCards.Notice(Situations.NoCase(l).Context(), notice).Speak!).ToList();
            Assert.Matches(@"\p{IsHiragana}.*。$", said[0]);
            Assert.Matches(@"^[\x20-\x7e“”…]+\.$", said[1]);
        });
    }

    /// <summary>Their words are those of the item's kind; a file has none.</summary>
    private static readonly View[] OfItems = [View.Item, View.Personal, View.Call, View.Listing, View.File];

    [Fact]
    public void EveryNotificationIsShortInBothLanguages() => Assert.All(Locales, locale =>
    {
        Assert.All(Enum.GetValues<View>().Except(OfItems), view => Assert.InRange(CareCards.Summary(view, locale).Length, 3, 40));
        Assert.All(Enum.GetValues<CallKind>(), kind => Assert.InRange(CareCards.Summary(new("q1"), kind, locale).Length, 3, 40));
    });

    private static IEnumerable<(string Name, AdaptiveCard Card)> AtTheLimits(Situation many, Situation council, string filling)
    {
        var q = many.Question;
        var (intake, errand) = (Situations.LongIntake(many, filling), Situations.LongErrand(many.Locale, filling));
        var handoff = Situations.HandedOver(many, filling);
        var back = Situations.BroughtBack(handoff, filling);
        var everybody = many.State.Participants.Select(p => p.Id).ToList();
        CaseGlance[] cases = [.. Enumerable.Range(0, 30).Select(i => new CaseGlance(new($"c{i}"), Situations.Fill(filling, 50), many.State))];
        var notice = new Notice(RefusalReason.OnlyCoordinator, Situations.Fill(filling, 256));
        var supervised = many.Play(now => new CaseCommand.NameSupervisors(new Actor(new("29:p0"), Situations.Fill(filling, 256), "ja"), now, [new NamedPerson.Member(new Actor(new("29:p9"), Situations.Fill(filling, 256), "ja"))]))
            .Play(now => new CaseCommand.AnswerInvitation(new Actor(new("29:p9"), Situations.Fill(filling, 256), "ja"), now, Accepts: true));
        return
        [
            ("case", CareCards.Case(many.Context("29:p5", notice))),
            ("team", CareCards.Team(many.Context("29:p5", notice))),
            ("question", CareCards.Item(many.Context(null, notice), q)),
            ("question at the council", CareCards.Item(council.Context(), council.Question)),
            ("consult", CareCards.Consult(council.Context(null, notice), council.Question)),
            ("intake", CareCards.Item(intake.Context(null, notice), intake.State.FindItem(new("i2"))!)),
            ("intake form", CareCards.IntakeForm(many.Context("29:p5", notice), Situations.Fill(filling, 4000), cases)),
            ("errand", CareCards.Item(errand.Context(null, notice), errand.State.FindItem(new("e2"))!)),
            ("status", CareCards.Status(many.Context(null, notice), 2)),
            ("handoff form", CareCards.HandoffForm(many.Context("29:p5", notice))),
            ("handoff", CareCards.Item(handoff.Context(null, notice), handoff.State.Items.OfType<CareTeam.Handoffs.HandoffItem>().Single())),
            ("handoff that came back", CareCards.Item(back.Context(null, notice), back.State.Items.OfType<CareTeam.Handoffs.HandoffItem>().Single())),
            ("stages", CareCards.Stages(handoff.Context(null, notice))),
            ("personal", CareCards.PersonalStatus(many.Context("29:p5", notice), cases)),
            ("digest", CareCards.PersonalStatus(many.Context("29:p5", notice), cases, 7, digest: true)),
            ("advice form", CareCards.AdviceForm(many.Context("29:p5", notice), Situations.Fill(filling, 4000), [.. cases.Select(g => g with { State = supervised.State })])),
            ("question with the advice fold", CareCards.Item(supervised.Context("29:p5", notice) with { OffersAdvice = true }, supervised.Question)),
            ("ask", CareCards.AskForm(many.Context("29:p5", notice), Situations.Fill(filling, 4000), null)),
            ("ask in one of many", CareCards.AskForm(many.Context("29:p5", notice), Situations.Fill(filling, 4000), cases)),
            ("share", CareCards.ShareForm(many.Context("29:p5", notice), Situations.Fill(filling, 4000), cases)),
            .. Updates(Situations.LongUpdate(many, filling), notice),
            .. ConferencesAtTheLimits(many, filling, notice),
            .. Resources(many.Context("29:p5", notice), council, filling),
            .. Enum.GetValues<CallKind>().Where(k => k <= CallKind.Answered).Select(kind => ($"prompt {kind}", CareCards.Call(many.Context(), q, kind, everybody))),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Resources(CardContext c, Situation council, string filling)
    {
        string Long(int length) => Situations.Fill(filling, length);
        var by = new Actor(new("29:p9"), Long(256), "ja");
        DirectoryCommand.Add Add(int i) => new(by, c.Now - TimeSpan.FromDays(400), $"{i}{Long(Resource.MaxName - 2)}", "shortStay",
            [.. Enumerable.Range(0, Resource.MaxNeeds).Select(n => $"{n}{Long(Resource.MaxName - 2)}")], Long(Resource.MaxName), Long(Resource.MaxLine), Long(Resource.MaxNote));
        DirectoryCommand[] played =
            [.. Enumerable.Range(0, 12).Select(Add), .. Enumerable.Range(0, 9).Select(i => new DirectoryCommand.Miss(by, c.Now, $"{i}{Long(Resource.MaxLine - 1)}", Long(Resource.MaxName), new("c1")))];
        var directory = played.Aggregate(ResourceDirectory.Empty, (d, command) => d.Apply(DirectoryDecider.Decide(d, command with { Agency = Long(60) }).Event!));
        Assert.Equal((12, 9), (directory.Resources.Count, directory.Missing.Count));
        return
        [
            ("resources", CareCards.Resources(c, directory, null, 2)),
            ("retired resources", CareCards.RetiredResources(c, directory with { Retired = [.. directory.Resources.Select(r => new RetiredResource(r, c.Now, Long(60)))] }, 2)),
            ("resource form", CareCards.ResourceForm(c, Long(4000), Add(1))),
            ("resource", CareCards.Resource(c, directory.Resources[0])),
            ("consult with proposals", CareCards.Consult(council.Context() with { Proposals = [.. directory.Resources.Take(5)] }, council.Question)),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> Updates(Situation shared, Notice notice)
    {
        var update = shared.State.Items[^1];
        var everybody = shared.State.Participants.Select(p => p.Id).ToList();
        return
        [
            ("update", CareCards.Item(shared.Context(null, notice), update)),
            ("update's call", CareCards.Call(shared.Context(), update, CallKind.UpdateNudge, everybody)),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> ConferencesAtTheLimits(Situation many, string filling, Notice notice)
    {
        var (planned, decided, held) = ConferenceScenes.AtTheLimits(many, filling);
        return
        [
            ("conference form", CareCards.ConferenceForm(many.Context("29:p5", notice))),
            ("agenda without a conference", CareCards.Agenda(many.Context("29:p5", notice))),
            ("conference planned", CareCards.Item(planned.Context(null, notice), planned.State.FindItem(new("c2"))!)),
            ("conference called for", CareCards.Call(planned.Context(), planned.State.FindItem(new("c2"))!, CallKind.Conference, [.. many.State.Participants.Select(p => p.Id)])),
            ("conference going on", CareCards.Item(decided.Context(null, notice), decided.State.FindItem(new("c2"))!)),
            ("conference going on, for one agency", CareCards.Item(decided.Context("29:p5", notice), decided.State.FindItem(new("c2"))!)),
            ("minutes", CareCards.Item(held.Context(null, notice), held.State.FindItem(new("c2"))!)),
        ];
    }

    private static IEnumerable<(string Name, AdaptiveCard Card)> RolesAtTheLimits(Situation roles, string filling)
    {
        var items = roles.State.Items.OfType<RoleItem>().ToList();
        return
        [
            ("role taken", CareCards.Item(roles.Context(), items[0])),
            ("role proposed", CareCards.Item(roles.Context(), items[40])),
            ("role declined", CareCards.Item(roles.Context(), items[^1])),
            ("role called for", CareCards.Call(roles.Context(), items[^1], CareTeam.Items.CallKind.RoleGap, [new("29:p0")])),
            ("role form", CareCards.RoleForm(roles.Context("29:p5"), RoleKind.Task, Situations.Fill(filling, 4000))),
            ("roles of the team", CareCards.Team(roles.Context("29:p5"))),
            ("status of roles", CareCards.Status(roles.Context(), 35)),
        ];
    }

    private static AdaptiveCard Find(string name) => CardGallery.All.First(e => e.Name == name).Card;

    private static string Json(AdaptiveCard card) => Encoding.UTF8.GetString(CardJson.Serialize(card));
}
