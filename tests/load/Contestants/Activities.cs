using CareTeamBot.Load.Driving;

namespace CareTeamBot.Load.Contestants;

/// <summary>Activities as Teams posts them, in a thread of a channel for each conversation.</summary>
internal sealed class Activities(string serviceUrl)
{
    private const string Tenant = "99999999-8888-7777-6666-555555555555";
    private static long ids = 1_700_000_000_000;

    /// <summary>A message to the bot.</summary>
    public string Message(int conversation, string member, string text) => $$"""
        {"text":"<at>CareTeam</at> {{text}}","textFormat":"plain","type":"message",{{Common(conversation, member)}},
        "entities":[{"mentioned":{"id":"28:{{FakeTeams.AppId}}","name":"CareTeam"},"text":"<at>CareTeam</at>","type":"mention"},
        {"locale":"ja-JP","country":"JP","platform":"Web","timezone":"Asia/Tokyo","type":"clientInfo"}]}
        """;

    /// <summary>What the echo bots are asked.</summary>
    public string Echo(int conversation, int number) =>
        Message(conversation, "asker-0001", $"三歳児健診のあと、吸引が必要な子の入園を相談できる窓口はどこですか（{number}）");

    /// <summary>A press on a button of a card in the thread.</summary>
    public string Press(int conversation, string member, string verb, string data) => $$"""
        {"name":"adaptiveCard/action","type":"invoke",{{Common(conversation, member)}},"replyToId":"1699999999999",
        "entities":[{"locale":"ja-JP","country":"JP","platform":"Web","timezone":"Asia/Tokyo","type":"clientInfo"}],
        "value":{"action":{"type":"Action.Execute","title":"","verb":"{{verb}}","data":{{data}}},"trigger":"manual"}
        }
        """;

    private string Common(int conversation, string member)
    {
        var channel = $"19:{FakeTeams.Mark}{conversation:0000}@thread.tacv2";
        return $$"""
            "id":"{{Interlocked.Increment(ref ids)}}","timestamp":"2026-11-22T03:04:05.678Z","localTimestamp":"2026-11-22T12:04:05.678+09:00",
            "channelId":"msteams","serviceUrl":"{{serviceUrl}}","locale":"ja-JP","localTimezone":"Asia/Tokyo",
            "from":{"id":"29:{{member}}","name":"{{member}}","aadObjectId":"{{member}}"},
            "recipient":{"id":"28:{{FakeTeams.AppId}}","name":"CareTeam"},
            "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"{{Tenant}}","id":"{{channel}};messageid=1699999999000"},
            "channelData":{"teamsChannelId":"{{channel}}","teamsTeamId":"19:team@thread.tacv2","channel":{"id":"{{channel}}"},
            "team":{"id":"19:team@thread.tacv2"},"tenant":{"id":"{{Tenant}}"}
            }
            """;
    }
}
