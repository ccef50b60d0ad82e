using CareTeamBot.Cards;
using CareTeamBot.Cards.Advice;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Updates;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Recognition;
using CareTeamBot.CareTeam.Texts;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Turns;

/// <summary>Step 2 of the turn: an activity to what the bot understands of it. Reads nothing but the activity.</summary>
internal sealed class ActivityDecoder(PressDecoder presses, WorkingCalendar calendar)
{
    public static IReadOnlyList<TurnInput> Deleted(Activity activity, DateTimeOffset now) =>
        activity.Id is { } id && Of(activity) is var message
            ? [new TurnInput.Change(message, message) { Command = new CaseCommand.Unwatch(message.By, now, id) }]
            : [];

    public static IReadOnlyList<TurnInput> ConversationUpdate(Activity activity, DateTimeOffset now) =>
        [.. ChannelTurns.Read(activity, Of(activity), now), .. Welcome(activity), .. Departures(activity, now)];

    public static IReadOnlyList<TurnInput> Installation(Activity activity, DateTimeOffset now) =>
        [.. ChannelTurns.Read(activity, Of(activity), now), .. activity.Action == "add" ? [Welcomed(activity)] : Array.Empty<TurnInput>()];

    public static IReadOnlyList<TurnInput> FileAnswer(Activity activity, FileConsentCardResponse? answer) => [.. FileAnswers.Decode(answer, Of(activity))];

    public IReadOnlyList<TurnInput> Message(Activity activity, DateTimeOffset now) => Read(activity, Of(activity), now) is { } message ? [message] : [];

    /// <summary>Null for what is none of the bot's business.</summary>
    private TurnInput.Message? Read(Activity activity, TurnInput.Message turn, DateTimeOffset now) =>
        turn.Where.IsPersonal || activity.MentionsBot() ? Command(activity, turn, now)
        : (IsReply(activity) ? Reply(activity, turn, now) : (CaseCommand?)Post(activity, turn, now)) is { } command ? turn with { Command = command }
        : null;

    private static bool IsReply(Activity activity) => activity.Address().RootId is { } root && root != activity.Id;

    private TurnInput.Message Command(Activity activity, TurnInput.Message turn, DateTimeOffset now)
    {
        if (activity.Text?.Length > InputLimits.Text)
            return turn with { Problem = InputLimits.TooLong, Answer = Answer.Always, View = View.Notice };

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
            TextCommand.Discharge c when !turn.Where.IsPersonal => c.Take(turn, now, calendar),
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

    private TurnInput.Message Hours(TurnInput.Message turn, string? hours, string? closures, DateTimeOffset now)
    {
        var (weekly, closed, problem) = TeamButtons.ReadHours(hours, closures, turn.By, calendar.DayOf(now));
        return problem is null
            ? Shown(turn, new CaseCommand.SetHours(turn.By, now, weekly, closed), View.Team)
            : turn with { Problem = problem };
    }

    private static CaseCommand.Watch? Post(Activity activity, TurnInput.Message turn, DateTimeOffset now)
    {
        var words = activity.Words();
        var recognised = MessageRecogniser.RecognisePost(words);
        return recognised.Verdict == Verdict.Question && activity.Id is { } id
            ? new CaseCommand.Watch(turn.By, now, words, activity.Addressees(), recognised.Rule, turn.ThreadId ?? id, id)
            : null;
    }

    private static CaseCommand.ReplyInThread? Reply(Activity activity, TurnInput.Message turn, DateTimeOffset now)
    {
        var words = activity.Words();
        return MessageRecogniser.RecogniseReply(words).Verdict == Verdict.Answer && turn.ThreadId is { } thread
            ? new CaseCommand.ReplyInThread(turn.By, now, thread, words)
            : null;
    }

    /// <summary>A command that is edited was taken as it was; a post is watched while it asks.</summary>
    public IReadOnlyList<TurnInput> Edited(Activity activity, DateTimeOffset now)
    {
        var turn = Of(activity);
        if (turn.Where.IsPersonal || activity.Id is not { } id)
            return [];

        var asks = IsReply(activity) || activity.MentionsBot() ? null : Post(activity, turn, now);
        return
        [
            new TurnInput.Change(turn, Read(activity, turn, now) ?? turn)
            {
                Command = asks ?? (activity.MentionsBot() ? null : (CaseCommand)new CaseCommand.Unwatch(turn.By, now, id)),
            },
        ];
    }

    private static IEnumerable<TurnInput> Welcome(Activity activity) =>
        activity.MembersAdded?.Any(m => m?.Id is { } id && id == activity.Recipient?.Id) == true ? [Welcomed(activity)] : [];

    private static TurnInput.Message Welcomed(Activity activity)
    {
        var turn = Of(activity);
        var channel = activity.TeamsData()?.Settings?.SelectedChannel;
        var where = channel?.Id is { } id ? turn.Where with { ChannelId = id, ChannelName = channel.Name is { } name ? InputLimits.Name(name) : null } : turn.Where;
        return turn with { Where = where, CaseId = where.CaseId, ThreadId = null, ActivityId = null, Answer = Answer.Always, View = View.Help, SlotName = Slots.Welcome };
    }

    private static IEnumerable<TurnInput> Departures(Activity activity, DateTimeOffset now) =>
        (activity.MembersRemoved ?? [])
            .Where(m => m?.Id is not null && m.Id != activity.Recipient?.Id)
            .Select(m => InTeam(activity.TeamsData()?.EventType != "channelMemberRemoved", Of(activity) with
            {
                ActivityId = null,
                ThreadId = null,
                Command = new CaseCommand.Leave(new Actor(new(m.Id!), InputLimits.Name(m.Name), ""), now),
            }));

    /// <summary>A chat of a group is in no team.</summary>
    internal static TurnInput InTeam(bool isWhole, TurnInput.Message told) => isWhole && told.Where.TeamId is not null ? new TurnInput.OfTeam(told) : told;

    public TurnInput Press(Activity activity, AdaptiveCardInvokeAction? action, DateTimeOffset now)
    {
        var inputs = new CardInputs(action?.Data);
        if (inputs.IsTooLong)
            return new TurnInput.Press(Of(activity)) { Problem = InputLimits.TooLong, KeepsForm = true };

        var turn = new TurnInput.Press(Of(activity)) { ReplyToId = activity.ReplyToId, IsRefresh = action?.Verb == Verbs.CardRefresh };
        var about = inputs.Text(Fields.Case.Id) ?? AdviceButtons.About(inputs.Text(AdviceButtons.AboutItem.Id)).Case ?? inputs.Text("case") ?? turn.CaseId;
        if (about != turn.CaseId)
        {
            // A thread of this place means nothing in the place of that case.
            turn = turn with { CaseId = new(about), ThreadId = null };
        }

        var (button, meaning) = (PressDecoder.Find(action?.Verb, inputs), presses.Decode(action?.Verb, inputs, turn, now));
        turn = turn with
        {
            Slot = Slots.ReadCard(inputs.Text("slot")),
            SlotName = Slots.ReadCard(inputs.Text("slot")) is null ? null : inputs.Text("slot"),
            Done = turn.IsRefresh ? CareCards.NoticeOf(inputs.Text("choice"), inputs.Text("told"))
                : button?.Said is { } said ? new Notice(null, null, said) : null,
            Text = button?.Inputs.Contains(Fields.Text) == true ? inputs.Text(Fields.Text.Id) : null,
            Page = meaning.Page,
            OpeningStep = meaning.OpeningStep,
            Command = meaning.Command,
            Directory = meaning.Directory,
            Problem = meaning.Problem,
        };
        return meaning.Shows is { } shows ? turn with { Slot = new SlotView(shows) } : OnList(turn, button);
    }

    /// <summary>A list of what waits is for a person's own chat; from anywhere else nothing of it may be answered.</summary>
    private static TurnInput.Press OnList(TurnInput.Press turn, Button? button) =>
        turn.Slot is not { IsPersonalList: true } ? turn
        : !turn.Where.IsOwnChat ? turn with { Slot = new SlotView(View.Help) }
        : turn.IsRefresh ? turn
        : turn with { Done = turn.Done ?? new Notice(null, button?.Verb, NoticeKind.Done) };

    /// <summary>One that can't be read finds what no search finds. Null for a search of another command than ours.</summary>
    public static TurnInput? Search(Activity activity, MessagingExtensionQuery? query) =>
        query?.CommandId is null or ExtensionCommands.Resources ? new TurnInput.Search(Of(activity), query ?? new MessagingExtensionQuery()) : null;

    public static TurnInput Dialog(Activity activity, MessagingExtensionAction? action) => new TurnInput.DialogOpening(Of(activity), FormOf(action))
    {
        Text = action?.MessagePayload?.Body?.Content is { } content ? HtmlText.Plain(content) : null,
    };

    public TurnInput DialogSubmitted(Activity activity, MessagingExtensionAction? action, DateTimeOffset now)
    {
        var (inputs, message) = (new CardInputs(action?.Data), InputLimits.IdOrNull(action?.MessagePayload?.Id));
        var turn = new TurnInput.DialogReply(Of(activity), FormOf(action))
        {
            ThreadId = activity.Address().RootId ?? InputLimits.IdOrNull(action?.MessagePayload?.ReplyToId) ?? message,
        };
        if (inputs.IsTooLong)
            return turn with { Problem = InputLimits.TooLong, Text = inputs.Beginning(Fields.Text.Id) };

        if (turn.View == View.ShareForm)
        {
            var share = UpdateButtons.Shared(presses.Press(inputs, turn, now));
            return turn with { Command = share with { MessageId = message }, Text = share.Text };
        }

        if ((inputs.Text(Fields.Case.Id) ?? inputs.Text("case")) is { } about && about != turn.CaseId)
        {
            // Asked from elsewhere about one of one's cases; a thread of that place is none of the case's.
            turn = turn with { CaseId = new(about), ThreadId = null };
        }

        var ask = QuestionButtons.Asked(presses.Press(inputs, turn, now));
        return turn with { Command = ask with { MessageId = message }, Text = ask.Text };
    }

    /// <summary>The form of the message action that was chosen.</summary>
    private static View FormOf(MessagingExtensionAction? action) => action?.CommandId == ExtensionCommands.Share ? View.ShareForm : View.AskForm;

    private static TurnInput.Message Shown(TurnInput.Message turn, CaseCommand command, View view) =>
        turn with { Command = command, Answer = Answer.Always, View = view };

    private static TurnInput.Message Of(Activity activity)
    {
        var where = activity.Place();
        return new TurnInput.Message
        {
            Where = where,
            By = By(activity),
            CaseId = where.CaseId,
            ActivityId = activity.Id,
            ThreadId = where.IsPersonal ? null : activity.Address().RootId ?? activity.ReplyToId ?? activity.Id,
            TellsChat = TellsChat(activity),
        };
    }

    /// <summary>
    /// Whether where it was said is where its writer can be reached: so for messages and installations. Invokes come from
    /// anywhere, by Teams' own menus and forwarded cards, and conversations where the bot is not may look like a person's own.
    /// </summary>
    private static bool TellsChat(Activity activity) =>
        activity.Type is ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate
        && activity.From?.Id is { Length: > 0 };

    private static Actor By(Activity activity) =>
        new(new(activity.From?.Id ?? ""), InputLimits.Name(activity.From?.Name), activity.LocaleTag() is { } tag ? Locale.Parse(tag).Tag : "");
}
