using System.Text.Json;
using CareTeamBot.CareTeam.Texts;
using CareTeamBot.Sandbox.Teams;
using CareTeamBot.Service.Tests.Turns.Fixtures;
using Xunit;

namespace CareTeamBot.Service.Tests.Turns;

/// <summary>Names and texts that deceive the eye, from the wire to the card.</summary>
public sealed class DeceivingNamesTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("山田\u202Eoram\u2066", "山田oramさん")]
    [InlineData("[押す](https://e.example) **至急** <at>全員</at>", "さん")]
    [InlineData("\u200d\u200b", "？さん")]
    [InlineData("\u3164\u061C\u2028", "？さん")]
    [InlineData("\U000E0041\U000E007F", "？さん")]
    [InlineData("渡邉\U000E0101 さやか", "渡邉\U000E0101 さやかさん")]
    public async Task AName_IsShownAsItCanBeSeen(string name, string shown)
    {
        var channel = await bot.NewCaseAsync();
        var asker = TeamsMember.Named($"だれか {Guid.NewGuid():N}") with { Name = name };

        await bot.CommandAsync(asker, channel, "質問 朝の送迎を頼める所はありますか");
        await bot.SettledAsync();

        var card = bot.Teams.Messages(channel).Last(m => m.Card?.GetRawText().Contains("朝の送迎", StringComparison.Ordinal) == true).Card!.Value;
        var text = card.GetRawText();
        Assert.Contains(Texts(card), said => said.Contains(shown, StringComparison.Ordinal));
        Assert.Equal(text, VisibleText.Of(text));
        Assert.All(["](https", "**至急", "<at>全員"], mark => Assert.DoesNotContain(mark, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\u3164\u2800")]
    [InlineData("\u200B\uFE0F")]
    [InlineData("\u0301")]
    public async Task AnAgencyThatNobodySees_IsNotJoined(string agency)
    {
        var channel = await bot.NewCaseAsync();
        var agencies = (await bot.StateAsync(channel)).Agencies.Count;
        await bot.CommandAsync(RunningBot.English, channel, $"join {agency}");
        Assert.Equal(agencies, (await bot.StateAsync(channel)).Agencies.Count);
    }

    /// <summary>A notice that refreshes itself says the same again, whatever a client makes of it.</summary>
    [Fact]
    public async Task ANotice_RefreshesToItself()
    {
        var channel = await bot.NewCaseAsync();
        await bot.CommandAsync(RunningBot.Health, channel, "ケース終了");
        await bot.SettledAsync();
        var notice = bot.Teams.Messages(channel).Last(m => m is { FromBot: true, Deleted: false });
        Assert.Contains("大宮 さくらさんに頼んでください", notice.Card?.GetRawText(), StringComparison.Ordinal);

        var again = await bot.Teams.ShowAsync(RunningBot.Mother, notice);

        Assert.Contains("大宮 さくらさんに頼んでください", again?.Card?.GetRawText(), StringComparison.Ordinal);
        Assert.False(bot.Teams.Now(notice).Deleted);
    }

    /// <summary>Every string of a card, as a client reads it.</summary>
    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Texts(p.Value)),
        _ => [],
    };
}
