using CareTeamBot.Sandbox.Teams;

namespace CareTeamBot.Sandbox.Scene;

/// <summary>
/// The case that the sandbox opens on: a three-year-old with medical care whose mother asks about nursery. Seven
/// agencies, a coordinator at the health centre, and the mother. All names are invented.
/// </summary>
internal static class DeckScene
{
    public const string CaseChannel = "こども-017（3歳）";
    public const string EmptyChannel = "こども-018（新しいケース）";
    public const string Goal = "ほかの子とあそぶ場所をもちながら、家でも外でも元気に大きくなる。";

    public static readonly TeamsMember Coordinator = TeamsMember.Named("小川 由紀", "保健センター", "保健師");
    public static readonly TeamsMember Welfare = TeamsMember.Named("佐々木 亮", "障害福祉課", "ケースワーカー");
    public static readonly TeamsMember Nursery = TeamsMember.Named("高橋 直子", "保育課", "入園担当");
    public static readonly TeamsMember Nurse = TeamsMember.Named("森 美咲", "訪問看護ステーション", "看護師");
    public static readonly TeamsMember Therapist = TeamsMember.Named("Emily Carter", "訪問看護ステーション", "Physiotherapist", "en-US");
    public static readonly TeamsMember Doctor = TeamsMember.Named("石井 誠", "診療所", "医師");
    public static readonly TeamsMember Centre = TeamsMember.Named("岡本 拓也", "児童発達支援センター", "児童発達支援管理責任者");
    public static readonly TeamsMember Carer = TeamsMember.Named("清水 葵", "児童発達支援センター", "保育士");
    public static readonly TeamsMember Consultant = TeamsMember.Named("中村 真理", "相談支援事業所", "相談支援専門員");
    public static readonly TeamsMember Mother = TeamsMember.Named("林 さやか", "家族", "母");

    public static readonly IReadOnlyList<TeamsMember> People =
        [Coordinator, Welfare, Nursery, Nurse, Therapist, Doctor, Centre, Carer, Consultant, Mother];

    private static readonly (TeamsMember Who, string Text)[] Greetings =
    [
        (Mother, "母の林です。よろしくお願いします。"),
        (Nurse, "訪問看護の森です。火曜と金曜におうちに伺っています。"),
        (Doctor, "診療所の石井です。体調は落ち着いていて、外出は問題ありません。"),
        (Nursery, "保育課の高橋です。よろしくお願いします。"),
    ];

    /// <summary>Plays the beginning: the coordinator opens the case, everybody joins on its card, some say hello.</summary>
    public static async Task PlayAsync(FakeTeams teams)
    {
        var channel = teams.Channel(CaseChannel);
        var opening = (await teams.PostAsync(Coordinator, channel, $"ケース開始 {Goal}", mentionBot: true)).Message;
        var card = await teams.WaitForButtonAsync("team.join");
        foreach (var person in People)
            await teams.PressAsync(person, card, "team.join", new { newAgency = person.Agency, profession = person.Profession });
        foreach (var (who, text) in Greetings)
            await teams.PostAsync(who, channel, text, replyTo: opening);
    }
}
