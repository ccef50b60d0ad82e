namespace CareTeamBot.Sandbox.Scene;

/// <summary>
/// One step of the "try this" panel: what to do in two languages, who to be, and either words for the compose box
/// (the person sends them) or a time button to press.
/// </summary>
internal sealed record SceneStep(string Ja, string En, string? As = null, string? Text = null, string? Time = null);

/// <summary>A walk through one part of the work, to try in a minute or two.</summary>
internal sealed record SceneWalk(string Ja, string En, IReadOnlyList<SceneStep> Steps)
{
    public static readonly IReadOnlyList<SceneWalk> All =
    [
        new("質問が置き去りにされない", "No question is left behind",
        [
            new("看護師の森さんになって、質問を送る", "Be the nurse, and send the question", DeckScene.Nurse.Id,
                "@CareTeamBot 質問 医療的ケアのある3歳児の入園について、市ではどこに相談すればよいですか？"),
            new("だれも答えないまま、勤務時間で4時間たつ（催促）", "Let 4 working hours pass without an answer (nudge)", Time: "workingHours"),
            new("保育課の高橋さんになって、質問カードで「うちではない」を選ぶ", "Be the nursery section, and pass the question on in its card", DeckScene.Nursery.Id),
            new("障害福祉課の佐々木さんになって、もう一度ほかへ回す（2回めはコーディネーターへ）", "Be the welfare section, and pass it on again (the second time goes to the coordinator)", DeckScene.Welfare.Id),
            new("コーディネーターの小川さんになって、次の一手を選ぶ", "Be the coordinator, and choose the next step", DeckScene.Coordinator.Id),
            new("勤務日で5日たつ（協議の場へ）", "Let 5 working days pass (council)", Time: "fiveWorkingDays"),
        ]),
        new("役割分担", "Who does what",
        [
            new("コーディネーターになって、お願いの書式を出す", "Be the coordinator, and open the form", DeckScene.Coordinator.Id, "@CareTeamBot タスク 保育園の見学に付き添う"),
            new("書式で保育課を選んで、お願いを出す。それから高橋さんになって、理由を書いて断る", "Choose the nursery section and send; then be its member, and decline with a reason", DeckScene.Nursery.Id),
            new("コーディネーターになって、ほかの機関にお願いする", "Be the coordinator, and ask another agency", DeckScene.Coordinator.Id),
            new("お願いした機関の人になって、引き受ける。「できた」も試す", "Be somebody there, and accept; report it done", DeckScene.Doctor.Id),
        ]),
        new("情報共有", "Sharing updates",
        [
            new("お母さんになって、共有する", "Be the mother, and share", DeckScene.Mother.Id, "@CareTeamBot 共有 昨夜から38度台の熱があり、今日は休みました。"),
            new("宛て先を選んで共有する。それから看護師になって「確認しました」を押す", "Choose whom it is for and share; then be the nurse, and confirm", DeckScene.Nurse.Id),
            new("次の勤務日まで待つ。確認していない機関にだけ、一度声がかかる", "Wait until the next working day: only those who have not confirmed are called, once", Time: "workingDay"),
        ]),
        new("つなぎ（引き継ぎ）", "Handing over",
        [
            new("看護師になって、引き継ぎの書式を出す", "Be the nurse, and open the form", DeckScene.Nurse.Id, "@CareTeamBot 引き継ぎ"),
            new("児童発達支援センターへ引き継ぐ。それから岡本さんになって、引き受けるか、理由を書いて戻す", "Hand over to the centre; then be its member, and accept, or return with a reason", DeckScene.Centre.Id),
        ]),
        new("作戦会議", "A conference",
        [
            new("コーディネーターになって、会議を予定する", "Be the coordinator, and plan one", DeckScene.Coordinator.Id, "@CareTeamBot 会議"),
            new("看護師になって、議題を足す", "Be the nurse, and add a point", DeckScene.Nurse.Id, "@CareTeamBot 議題 冬の停電のときの備え"),
            new("会議の日まで、時間を進める（前の勤務日に、議題が届く）", "Let time pass until its day (the agenda comes the working day before)", Time: "workingDay"),
            new("コーディネーターになって、議題をひとつずつ決め、会議を終える。記録はファイルでも受け取れる", "Be the coordinator: decide point by point, and close; the minutes come as a file too", DeckScene.Coordinator.Id),
        ]),
        new("相談受付と、家族への返事", "A call comes in, and its answer goes back",
        [
            new("相談支援専門員になって、相談を受け付ける", "Be the consultant, and take it in", DeckScene.Consultant.Id, "@CareTeamBot 相談受付"),
            new("相談を登録し、カードで心配ごとを質問にする。それから看護師になって答える", "Register it, make the worry a question; then be the nurse, and answer", DeckScene.Nurse.Id),
            new("コーディネーターになって、答えをご家族に伝えたことを記録する", "Be the coordinator, and record that the family was told", DeckScene.Coordinator.Id),
        ]),
        new("自分のチャット", "One's own chat",
        [
            new("コーディネーターになって、スーパーバイザーを決める", "Be the coordinator, and name a supervisor", DeckScene.Coordinator.Id, $"@CareTeamBot スーパーバイザー @{DeckScene.Doctor.Name}"),
            new("石井さんになって、左の「チャット」で引き受ける（それまで、ケースのことは何も届かない）", "Be the doctor; in the chat on the left agree (until then nothing of the case comes)", DeckScene.Doctor.Id),
            new("看護師になって、左の「チャット」で「状況」と送る。続けて「助言 どう話せばよいですか」と送る", "Be the nurse; in the chat on the left send “status”, then “advice” with your worry", DeckScene.Nurse.Id),
            new("石井さんになって、チャットで助言する（チャネルには出ない）", "Be the doctor, and advise in the chat (nothing of it shows in the channel)", DeckScene.Doctor.Id),
        ]),
    ];
}
