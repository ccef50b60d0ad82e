using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Words;

/// <summary>The words of notifications. They show on locked screens, so they say nothing about the child.</summary>
internal sealed record SummaryWords
{
    public required string Case { get; init; }
    public required string Team { get; init; }
    public required string Question { get; init; }
    public required string Consult { get; init; }
    public required string Status { get; init; }
    public required string PersonalStatus { get; init; }
    public required string Digest { get; init; }
    public required string Help { get; init; }
    public required string AskForm { get; init; }
    public required string ShareForm { get; init; }
    public required string AdviceForm { get; init; }
    public required string Invitation { get; init; }
    public required string IntakeForm { get; init; }
    public required string ConferenceForm { get; init; }
    public required string Agenda { get; init; }
    public required string Notice { get; init; }
    public required string Gone { get; init; }
    public required string RoleForm { get; init; }
    public required string TaskForm { get; init; }
    public required string HandoffForm { get; init; }
    public required string Stages { get; init; }
    public required string Opening { get; init; }
    public required string Trouble { get; init; }
    public required string ChannelLost { get; init; }
    public required string Resources { get; init; }
    public required string ResourceForm { get; init; }
    public required string RetiredResources { get; init; }
    public required string Nudge { get; init; }
    public required string Widen { get; init; }
    public required string ConsultPrompt { get; init; }
    public required string Council { get; init; }
    public required string CouncilReminder { get; init; }
    public required string PromiseLapsed { get; init; }
    public required string Answered { get; init; }

    public string Of(CardKind kind) => kind switch
    {
        CardKind.Case => Case,
        CardKind.Team => Team,
        CardKind.Question => Question,
        CardKind.Consult => Consult,
        CardKind.Status => Status,
        CardKind.PersonalStatus => PersonalStatus,
        CardKind.Digest => Digest,
        CardKind.Help => Help,
        CardKind.AskForm => AskForm,
        CardKind.ShareForm => ShareForm,
        CardKind.AdviceForm => AdviceForm,
        CardKind.Invitation => Invitation,
        CardKind.IntakeForm => IntakeForm,
        CardKind.ConferenceForm => ConferenceForm,
        CardKind.Agenda => Agenda,
        CardKind.Notice => Notice,
        CardKind.Gone => Gone,
        CardKind.RoleForm => RoleForm,
        CardKind.TaskForm => TaskForm,
        CardKind.HandoffForm => HandoffForm,
        CardKind.Stages => Stages,
        CardKind.Opening => Opening,
        CardKind.Trouble => Trouble,
        CardKind.ChannelLost => ChannelLost,
        CardKind.Resources => Resources,
        CardKind.ResourceForm => ResourceForm,
        CardKind.RetiredResources => RetiredResources,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown card."),
    };

    public string Of(CallKind kind) => kind switch
    {
        CallKind.Nudge => Nudge,
        CallKind.Widen => Widen,
        CallKind.Consult => ConsultPrompt,
        CallKind.Council => Council,
        CallKind.CouncilReminder => CouncilReminder,
        CallKind.PromiseLapsed => PromiseLapsed,
        CallKind.Answered => Answered,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown prompt."),
    };

    public static SummaryWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly SummaryWords Ja = new()
    {
        Case = "ケースのカード",
        Team = "チームに参加する",
        Question = "質問に回答をお願いします",
        Consult = "次の手を選んでください",
        Status = "いまの状況",
        PersonalStatus = "あなたの番になっているもの",
        Digest = "今朝の一覧です",
        Help = "CareTeamBot の使いかた",
        AskForm = "質問する",
        ShareForm = "情報共有する",
        AdviceForm = "助言を求める",
        Invitation = "スーパーバイザーのお願い",
        IntakeForm = "相談を受け付ける",
        ConferenceForm = "作戦会議を予定する",
        Agenda = "次の作戦会議の議題",
        Notice = "CareTeamBot からのお知らせ",
        Gone = "見つかりませんでした",
        RoleForm = "役割をお願いする",
        TaskForm = "タスクをお願いする",
        HandoffForm = "引き継ぎを始める",
        Stages = "これからの節目",
        Opening = "ケースのチャネルのこと",
        Trouble = "チャネルのことで、お願いがあります",
        ChannelLost = "ケースのチャネルに届きません",
        Resources = "社会資源をさがす",
        ResourceForm = "社会資源を登録する",
        RetiredResources = "一覧から外した社会資源",
        Nudge = "質問に回答をお願いします",
        Widen = "みなさんへの質問です",
        ConsultPrompt = "次の手を選んでください",
        Council = "協議の場の議題案ができました",
        CouncilReminder = "協議の場のその後を教えてください",
        PromiseLapsed = "調べものの様子を教えてください",
        Answered = "回答が届きました",
    };

    private static readonly SummaryWords En = new()
    {
        Case = "The case's card",
        Team = "Join the team",
        Question = "Please answer a question",
        Consult = "Please choose the next step",
        Status = "Where things stand",
        PersonalStatus = "What waits for you",
        Digest = "Your list this morning",
        Help = "How to use CareTeamBot",
        AskForm = "Ask a question",
        ShareForm = "Share an update",
        AdviceForm = "Ask for advice",
        Invitation = "Will you be a supervisor?",
        IntakeForm = "Take in a consultation",
        ConferenceForm = "Plan a conference",
        Agenda = "The next conference's agenda",
        Notice = "A note from CareTeamBot",
        Gone = "Not found",
        RoleForm = "Ask somebody to take a role",
        TaskForm = "Ask somebody to do a task",
        HandoffForm = "Start a handoff",
        Stages = "Life stages ahead",
        Opening = "About the case's channel",
        Trouble = "Something about the channel needs you",
        ChannelLost = "A case's channel can't be reached",
        Resources = "Find a resource",
        ResourceForm = "Add a resource",
        RetiredResources = "Resources that were taken out",
        Nudge = "Please answer a question",
        Widen = "A question to everybody",
        ConsultPrompt = "Please choose the next step",
        Council = "A draft for the council is ready",
        CouncilReminder = "How did it go on at the council?",
        PromiseLapsed = "How is the finding out going?",
        Answered = "An answer has come",
    };
}
