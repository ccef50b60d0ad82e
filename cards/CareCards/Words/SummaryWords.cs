namespace CareTeamBot.Cards.Words;

/// <summary>The words of notifications. They show on locked screens, so they say nothing about the child.</summary>
internal readonly struct SummaryWords(Locale locale)
{
    public static SummaryWords In(Locale locale) => new(locale);

    public string Question => locale.Of("質問に回答をお願いします", "Please answer a question");
    public string Gone => locale.Of("見つかりませんでした", "Not found");

    public string Of(CardKind kind) => kind switch
    {
        CardKind.Case => locale.Of("ケースのカード", "The case's card"),
        CardKind.Team => locale.Of("チームに参加する", "Join the team"),
        CardKind.Question => Question,
        CardKind.Consult => locale.Of("次の手を選んでください", "Please choose the next step"),
        CardKind.Status => locale.Of("いまの状況", "Where things stand"),
        CardKind.PersonalStatus => locale.Of("あなたの番になっているもの", "What waits for you"),
        CardKind.Digest => locale.Of("今朝の一覧です", "Your list this morning"),
        CardKind.Help => locale.Of("CareTeamBot の使いかた", "How to use CareTeamBot"),
        CardKind.AskForm => locale.Of("質問する", "Ask a question"),
        CardKind.ShareForm => locale.Of("情報共有する", "Share an update"),
        CardKind.AdviceForm => locale.Of("助言を求める", "Ask for advice"),
        CardKind.Invitation => locale.Of("スーパーバイザーのお願い", "Will you be a supervisor?"),
        CardKind.IntakeForm => locale.Of("相談を受け付ける", "Take in a consultation"),
        CardKind.ConferenceForm => locale.Of("作戦会議を予定する", "Plan a conference"),
        CardKind.Agenda => locale.Of("次の作戦会議の議題", "The next conference's agenda"),
        CardKind.Notice => locale.Of("CareTeamBot からのお知らせ", "A note from CareTeamBot"),
        CardKind.Gone => Gone,
        CardKind.RoleForm => locale.Of("役割をお願いする", "Ask somebody to take a role"),
        CardKind.TaskForm => locale.Of("タスクをお願いする", "Ask somebody to do a task"),
        CardKind.HandoffForm => locale.Of("引き継ぎを始める", "Start a handoff"),
        CardKind.Stages => locale.Of("これからの節目", "Life stages ahead"),
        CardKind.Opening => locale.Of("ケースのチャネルのこと", "About the case's channel"),
        CardKind.Trouble => locale.Of("チャネルのことで、お願いがあります", "Something about the channel needs you"),
        CardKind.ChannelLost => locale.Of("ケースのチャネルに届きません", "A case's channel can't be reached"),
        CardKind.Resources => locale.Of("社会資源をさがす", "Find a resource"),
        CardKind.ResourceForm => locale.Of("社会資源を登録する", "Add a resource"),
        CardKind.RetiredResources => locale.Of("一覧から外した社会資源", "Resources that were taken out"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown card."),
    };

    public string Of(PromptKind kind) => kind switch
    {
        PromptKind.Nudge => locale.Of("質問に回答をお願いします", "Please answer a question"),
        PromptKind.Widen => locale.Of("みなさんへの質問です", "A question to everybody"),
        PromptKind.Consult => locale.Of("次の手を選んでください", "Please choose the next step"),
        PromptKind.Council => locale.Of("協議の場の議題案ができました", "A draft for the council is ready"),
        PromptKind.CouncilReminder => locale.Of("協議の場のその後を教えてください", "How did it go on at the council?"),
        PromptKind.PromiseLapsed => locale.Of("調べものの様子を教えてください", "How is the finding out going?"),
        PromptKind.Answered => locale.Of("回答が届きました", "An answer has come"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown prompt."),
    };
}
