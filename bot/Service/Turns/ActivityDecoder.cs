using CareTeamBot.Cards;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Recognition;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;
using CareTeamBot.Service.Turns.Presses;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Turns;

/// <summary>Step 2 of the turn: an activity to what the bot understands of it. Reads nothing but the activity.</summary>
internal sealed class ActivityDecoder(PressDecoder presses, WorkingCalendar calendar)
{
    public static IReadOnlyList<TurnInput> Deleted(Activity activity, DateTimeOffset now) =>
        activity.Id is { } id ? [Changed(activity, Of(activity)) with { Command = new CaseCommand.Unwatch(By(activity), now, id) }] : [];

    public static IReadOnlyList<TurnInput> ConversationUpdate(Activity activity, DateTimeOffset now) =>
        [.. ChannelTurns.Of(activity, Of(activity), now), .. Welcome(activity), .. Departures(activity, now)];

    public static IReadOnlyList<TurnInput> Installation(Activity activity, DateTimeOffset now) =>
        [.. ChannelTurns.Of(activity, Of(activity), now), .. activity.Action == "add" ? [Welcomed(activity)] : Array.Empty<TurnInput>()];

    public static IReadOnlyList<TurnInput> FileAnswer(Activity activity, FileConsentCardResponse? answer) => [.. FileAnswers.Decode(answer, Of(activity))];

    public IReadOnlyList<TurnInput> Message(Activity activity, DateTimeOffset now)
    {
        var turn = Of(activity);
        return turn.Where.IsPersonal || activity.MentionsBot() ? [Command(activity, turn, now)]
            : IsReply(activity) ? Reply(activity, turn, now)
            : Post(activity, turn, now);
    }

    private static bool IsReply(Activity activity) => activity.Address().RootId is { } root && root != activity.Id;

    private TurnInput Command(Activity activity, TurnInput turn, DateTimeOffset now)
    {
        if (activity.Text?.Length > InputLimits.Text)
        {
            return turn with { Problem = InputLimits.TooLong, Answer = Answer.Always, View = View.Notice };
        }

        var command = TextCommand.Parse(activity.Words());
        return command switch
        {
            TextCommand.Status => turn with { Answer = Answer.Always, View = turn.Where.IsPersonal ? View.PersonalStatus : View.Status },
            TextCommand.Help => turn with { Answer = Answer.Always, View = View.Help },
            TextCommand.Ask { Text: "" } => turn with { Answer = Answer.Always, View = View.AskForm },
            TextCommand.Ask c => turn with
            {
                Command = new CaseCommand.Ask(turn.By, now, c.Text, activity.Addressees(), c.Urgent, QuestionSource.Command, turn.ThreadId, activity.Id),
                Text = c.Text,
            },
            TextCommand.OfItem c when c.InPersonal || !turn.Where.IsPersonal => c.Take(turn, activity, now),
            TextCommand.CoverFor c when !turn.Where.IsPersonal => c.Take(turn, activity, now, calendar),
            TextCommand.Open c when turn.Where.IsPersonal => turn with { Command = new CaseCommand.Open(turn.By, now, c.Aim) },
            _ when turn.Where.IsPersonal => turn with { Problem = new Notice(RefusalReason.ChannelOnly, null) },
            TextCommand.Open c => turn with { Command = new CaseCommand.Open(turn.By, now, c.Aim), Answer = Answer.UnlessShown, View = View.Case },
            TextCommand.Close => Shown(turn, new CaseCommand.Close(turn.By, now), View.Case),
            TextCommand.Goal { Text: "" } => turn with { Answer = Answer.Always, View = View.Case },
            TextCommand.Goal c => Shown(turn, new CaseCommand.SetGoal(turn.By, now, c.Text), View.Case),
            TextCommand.Coordinator => Shown(turn, new CaseCommand.NameCoordinator(turn.By, now, activity.People().FirstOrDefault()), View.Case),
            TextCommand.Join { Agency: "" } or TextCommand.Team => turn with { Answer = Answer.Always, View = View.Team },
            TextCommand.Join c => Shown(turn, new CaseCommand.Join(turn.By, now, PlainText.Name(c.Agency), c.Profession), View.Team),
            TextCommand.Hours c => Hours(turn, c.Text, null, now),
            TextCommand.Closures c => Hours(turn, null, c.Text, now),
            _ => throw new InvalidOperationException($"The command {command.GetType().Name} is not decoded."),
        };
    }

    private TurnInput Hours(TurnInput turn, string? hours, string? closures, DateTimeOffset now)
    {
        var (weekly, closed, problem) = presses.Hours(hours, closures, turn.By, now);
        return problem is null
            ? Shown(turn, new CaseCommand.SetHours(turn.By, now, weekly, closed), View.Team)
            : turn with { Problem = problem };
    }

    private static TurnInput[] Post(Activity activity, TurnInput turn, DateTimeOffset now)
    {
        var words = activity.Words();
        var recognised = MessageRecogniser.RecognisePost(words);
        return recognised.Verdict == Verdict.Question && activity.Id is { } id
            ? [turn with { Command = new CaseCommand.Watch(turn.By, now, words, activity.Addressees(), recognised.Rule, turn.ThreadId ?? id, id) }]
            : [];
    }

    private static TurnInput[] Reply(Activity activity, TurnInput turn, DateTimeOffset now)
    {
        var words = activity.Words();
        return MessageRecogniser.RecogniseReply(words).Verdict == Verdict.Answer && turn.ThreadId is { } thread
            ? [turn with { Command = new CaseCommand.ReplyInThread(turn.By, now, thread, words) }]
            : [];
    }

    /// <summary>A command that is edited was taken as it was; a post is watched while it asks.</summary>
    public IReadOnlyList<TurnInput> Edited(Activity activity, DateTimeOffset now)
    {
        var turn = Of(activity);
        if (turn.Where.IsPersonal || activity.Id is not { } id)
        {
            return [];
        }

        var changed = Changed(activity, Message(activity, now) is [var message, ..] ? message : turn);
        TurnInput[] asks = IsReply(activity) || activity.MentionsBot() ? [] : Post(activity, changed, now);
        return asks.Length > 0 ? asks : [activity.MentionsBot() ? changed : changed with { Command = new CaseCommand.Unwatch(turn.By, now, id) }];
    }

    /// <summary>An edit or a deletion carries the id of the message that it changes, which mostly has been seen before.</summary>
    private static TurnInput Changed(Activity activity, TurnInput ahead) => Of(activity) with { ActivityId = null, Ahead = ahead with { IsNoted = true } };

    private static IEnumerable<TurnInput> Welcome(Activity activity) =>
        activity.MembersAdded?.Any(m => m?.Id is { } id && id == activity.Recipient?.Id) == true ? [Welcomed(activity)] : [];

    private static TurnInput Welcomed(Activity activity)
    {
        var turn = Of(activity);
        var channel = activity.TeamsData()?.Settings?.SelectedChannel;
        var where = channel?.Id is { } id ? turn.Where with { ChannelId = id, ChannelName = channel.Name is { } name ? InputLimits.Name(name) : null } : turn.Where;
        return turn with { Where = where, CaseId = where.CaseId, ThreadId = null, ActivityId = null, Answer = Answer.Always, View = View.Help, SlotName = Slots.Welcome };
    }

    private static IEnumerable<TurnInput> Departures(Activity activity, DateTimeOffset now) =>
        (activity.MembersRemoved ?? [])
            .Where(m => m?.Id is not null && m.Id != activity.Recipient?.Id)
            .Select(m => Of(activity) with
            {
                ActivityId = null,
                ThreadId = null,
                IsForTeam = activity.TeamsData()?.EventType != "channelMemberRemoved",
                Command = new CaseCommand.Leave(new Actor(new(m.Id!), InputLimits.Name(m.Name), ""), now),
            });

    public TurnInput Press(Activity activity, AdaptiveCardInvokeAction? action, DateTimeOffset now)
    {
        var inputs = new CardInputs(action?.Data);
        if (inputs.IsTooLong)
        {
            return Of(activity) with { Answer = Answer.Invoke, Problem = InputLimits.TooLong, KeepsForm = true };
        }

        var turn = Of(activity) with
        {
            Answer = Answer.Invoke,
            Slot = Slots.ReadCard(inputs.Text("slot")),
            SlotName = Slots.ReadCard(inputs.Text("slot")) is null ? null : inputs.Text("slot"),
            ReplyToId = activity.ReplyToId,
            IsRefresh = action?.Verb == Verbs.CardRefresh,
            Done = action?.Verb == Verbs.CardRefresh ? CareCards.NoticeOf(inputs.Text("choice"), inputs.Text("told")) : DoneBy(action?.Verb, inputs),
            Text = action?.Verb is Verbs.QuestionAsk or Verbs.UpdateShare or Verbs.ResourceFind or Verbs.ResourceAdd ? inputs.Text("text") : null,
            Page = inputs.Number("choice"),
            OpeningStep = action?.Verb == Verbs.CaseOpen && inputs.Text("choice") is "again" or "kept" or "drop" ? inputs.Text("choice") : null,
        };
        if (ResourcePresses.Retired(action?.Verb, inputs) is var (retired, page))
        {
            turn = turn with { Slot = retired, Page = page };
        }

        if (turn.Slot is { IsPersonalList: true })
        {
            // Such a list is for a person's own chat; from anywhere else nothing of it may be answered.
            turn = !turn.Where.IsOwnChat ? turn with { Slot = new SlotView(View.Help) }
                : turn.IsRefresh ? turn
                : turn with { Done = turn.Done ?? new Notice(null, action?.Verb, NoticeKind.Done) };
        }

        var about = inputs.Text("caseId") ?? AdvicePresses.About(inputs)?.Case ?? inputs.Text("case") ?? turn.CaseId;
        if (about != turn.CaseId)
        {
            // A thread of this place means nothing in the place of that case.
            turn = turn with { CaseId = new(about), ThreadId = null };
        }

        var press = presses.Decode(action?.Verb, inputs, turn, now);
        return turn with { Command = press.Command, Directory = press.Directory, Problem = press.Problem };
    }

    /// <summary>One that can't be read finds what no search finds. Null for a search of another command than ours.</summary>
    public static TurnInput? Search(Activity activity, MessagingExtensionQuery? query) =>
        query?.CommandId is null or ExtensionCommands.Resources ? Of(activity) with { Query = query ?? new MessagingExtensionQuery() } : null;

    /// <summary>What to say where a form's effect shows elsewhere. What is made of an item shows on that item's card.</summary>
    private static Notice? DoneBy(string? verb, CardInputs inputs) => verb switch
    {
        Verbs.QuestionAsk when inputs.Text("item") is null => new Notice(null, null, NoticeKind.AskedInChannel),
        Verbs.RolePropose when inputs.Text("item") is null => new Notice(null, null, NoticeKind.RoleProposed),
        Verbs.UpdateShare when inputs.Text("item") is null => new Notice(null, null, NoticeKind.SharedInChannel),
        Verbs.ConferenceMinutes => new Notice(null, null, NoticeKind.FileOffered),
        Verbs.AdviceAsk when inputs.Text("choice") != "coordinator" => new Notice(null, null, NoticeKind.AdviceAsked),
        Verbs.CaseOpen when inputs.Text("choice") == "intake" => new Notice(null, null, NoticeKind.IntakeRegistered),
        _ when HandoffPresses.IsNew(verb, inputs) => new Notice(null, null, NoticeKind.HandoffStarted),
        Verbs.ConferencePlan when inputs.Text("choice") is null && inputs.Text("item") is null => new Notice(null, null, NoticeKind.ConferencePlanned),
        _ => null,
    };

    public static TurnInput Dialog(Activity activity, MessagingExtensionAction? action) => Of(activity) with
    {
        Answer = Answer.Dialog,
        View = FormOf(action),
        Text = action?.MessagePayload?.Body?.Content is { } content ? HtmlText.Plain(content) : null,
    };

    public static TurnInput DialogSubmitted(Activity activity, MessagingExtensionAction? action, DateTimeOffset now)
    {
        var (inputs, message, turn) = (new CardInputs(action?.Data), InputLimits.IdOrNull(action?.MessagePayload?.Id), Of(activity));
        turn = turn with
        {
            Answer = Answer.DialogClosed,
            View = FormOf(action),
            ThreadId = activity.Address().RootId ?? InputLimits.IdOrNull(action?.MessagePayload?.ReplyToId) ?? message,
        };
        if (inputs.IsTooLong)
        {
            return turn with { Problem = InputLimits.TooLong, Text = inputs.Beginning("text") };
        }

        if (turn.View == View.ShareForm)
        {
            var share = UpdatePresses.ShareNew(inputs, turn, now);
            return turn with { Command = share with { MessageId = message }, Text = share.Text };
        }

        if ((inputs.Text("caseId") ?? inputs.Text("case")) is { } about && about != turn.CaseId)
        {
            // Asked from elsewhere about one of one's cases; a thread of that place is none of the case's.
            turn = turn with { CaseId = new(about), ThreadId = null };
        }

        var ask = (CaseCommand.Ask)PressDecoder.Ask(inputs, turn, now);
        return turn with { Command = ask with { MessageId = message }, Text = ask.Text };
    }

    /// <summary>The form of the message action that was chosen.</summary>
    private static View FormOf(MessagingExtensionAction? action) => action?.CommandId == ExtensionCommands.Share ? View.ShareForm : View.AskForm;

    private static TurnInput Shown(TurnInput turn, CaseCommand command, View view) =>
        turn with { Command = command, Answer = Answer.Always, View = view };

    private static TurnInput Of(Activity activity)
    {
        var where = activity.Place();
        return new TurnInput
        {
            Where = where,
            By = By(activity),
            CaseId = where.CaseId,
            ActivityId = activity.Id,
            ThreadId = where.IsPersonal ? null : activity.Address().RootId ?? activity.ReplyToId ?? activity.Id,
        };
    }

    private static Actor By(Activity activity) =>
        new(new(activity.From?.Id ?? ""), InputLimits.Name(activity.From?.Name), activity.LocaleTag() is { } tag ? Locale.Parse(tag).Tag : "");
}
