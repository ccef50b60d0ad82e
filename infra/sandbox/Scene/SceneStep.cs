namespace CareTeamBot.Sandbox.Scene;

/// <summary>
/// One step of the "try this" panel: what to do in two languages, who to be, and either words for the compose box
/// (the person sends them) or a time button to press.
/// </summary>
internal sealed record SceneStep(string Ja, string En, string? As = null, string? Text = null, string? Time = null)
{
    /// <summary>The ladder in two minutes.</summary>
    public static readonly IReadOnlyList<SceneStep> Ladder =
    [
        new("看護師の森さんになって、質問を送る", "Be the nurse, and send the question", DeckScene.Nurse.Id,
            "@CareTeamBot 質問 医療的ケアのある3歳児の入園について、市ではどこに相談すればよいですか？"),
        new("だれも答えないまま、勤務時間で4時間たつ（催促）", "Let 4 working hours pass without an answer (nudge)", Time: "workingHours"),
        new("保育課の高橋さんになって、質問カードで「うちではない」を選ぶ", "Be the nursery section, and pass the question on in its card", DeckScene.Nursery.Id),
        new("障害福祉課の佐々木さんになって、もう一度ほかへ回す（2回めはコーディネーターへ）", "Be the welfare section, and pass it on again (the second time goes to the coordinator)", DeckScene.Welfare.Id),
        new("コーディネーターの小川さんになって、次の一手を選ぶ", "Be the coordinator, and choose the next step", DeckScene.Coordinator.Id),
        new("勤務日で5日たつ（協議の場へ）", "Let 5 working days pass (council)", Time: "fiveWorkingDays"),
    ];
}
