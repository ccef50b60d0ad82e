namespace CareTeamBot.Cards.Schema;

/// <summary>Every verb that a button of ours may send. The decoder knows the same list and no other.</summary>
public static class Verbs
{
    public const string CaseOpen = "case.open";
    public const string CaseClose = "case.close";
    public const string CaseGoal = "case.goal";
    public const string TeamJoin = "team.join";
    public const string UpdateShare = "update.share";
    public const string UpdateConfirm = "update.confirm";
    public const string QuestionAsk = "question.ask";
    public const string QuestionAnswer = "question.answer";
    public const string QuestionPass = "question.pass";
    public const string QuestionPromise = "question.promise";
    public const string QuestionSolved = "question.solved";
    public const string QuestionNotYet = "question.notYet";
    public const string ConsultChoose = "consult.choose";
    public const string ConsultReport = "consult.report";
    public const string RolePropose = "role.propose";
    public const string RoleAccept = "role.accept";
    public const string RoleDecline = "role.decline";
    public const string RoleDone = "role.done";
    public const string HandoffStart = "handoff.start";
    public const string HandoffAccept = "handoff.accept";
    public const string HandoffReturn = "handoff.return";
    public const string StagePlan = "stage.plan";
    public const string ConferencePlan = "conference.plan";
    public const string ConferenceDecide = "conference.decide";

    /// <summary>The minutes as a file: choice <c>word</c> or <c>markdown</c>.</summary>
    public const string ConferenceMinutes = "conference.minutes";
    public const string ResourceFind = "resource.find";
    public const string ResourceAdd = "resource.add";
    public const string CouncilDraft = "council.draft";
    public const string CouncilAnswer = "council.answer";
    public const string AdviceAsk = "advice.ask";
    public const string AdviceGive = "advice.give";
    public const string AdviceDone = "advice.done";

    /// <summary>Whether one will be supervisor: choice <c>accept</c> or <c>decline</c>, which also ends it later.</summary>
    public const string SupervisorAnswer = "supervisor.answer";

    /// <summary>The first contact after a consultation: choice <c>made</c>, <c>missed</c>, <c>settled</c>.</summary>
    public const string IntakeContact = "intake.contact";

    /// <summary>The family was told an answer.</summary>
    public const string ErrandDone = "errand.done";

    /// <summary>Sent by <see cref="AdaptiveRefresh"/>, by the client itself or from its menu: changes nothing, answers with the card as it is now.</summary>
    public const string CardRefresh = "card.refresh";

    public static readonly IReadOnlyList<string> All =
    [
        CaseOpen, CaseClose, CaseGoal, TeamJoin, UpdateShare, UpdateConfirm,
        QuestionAsk, QuestionAnswer, QuestionPass, QuestionPromise, QuestionSolved, QuestionNotYet,
        ConsultChoose, ConsultReport, RolePropose, RoleAccept, RoleDecline, RoleDone,
        HandoffStart, HandoffAccept, HandoffReturn, StagePlan, ConferencePlan, ConferenceDecide, ConferenceMinutes,
        ResourceFind, ResourceAdd, CouncilDraft, CouncilAnswer, IntakeContact, ErrandDone, CardRefresh,
        AdviceAsk, AdviceGive, AdviceDone, SupervisorAnswer,
    ];
}
