using CareTeamBot.Service.Addresses;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Teams;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>Where a person's chat is, and what is done when it turns out to be none.</summary>
public sealed class ChatsTests : IAsyncDisposable
{
    private const string Person = "29:nurse";
    private const string BetweenPeople = "19:8b081ef6-4792-4def-b2c9-c363a1bf41d5_5031bb31-22c0-4f6f-9f73-91d34ab2b32d@unq.gbl.spaces";
    private const string Key = "chat\nt\n29:nurse";

    private readonly Sender sender = new();
    private readonly ChatBook book;
    private readonly Chats chats;

    public ChatsTests()
    {
        book = new ChatBook(sender.Store);
        chats = new Chats(book, sender.Channel, NullLogger<Chats>.Instance);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;
    private RememberingChannel Channel => sender.Channel;

    public ValueTask DisposeAsync() => sender.DisposeAsync();

    [Theory]
    [InlineData(nameof(UpstreamFault.Blocked))]
    [InlineData(nameof(UpstreamFault.Gone))]
    public async Task AChatThatTakesNoMessage_IsOpenedAnew_AndTheMessageGoesThere(string fault)
    {
        await RememberAsync("a:old");
        Channel.Refuses["a:old"] = Enum.Parse<UpstreamFault>(fault);

        var posted = await SendAsync();

        Assert.Equal("a:29:nurse", posted?.ConversationId);
        Assert.Equal(["refused a:old", "chat 29:nurse", "post 1001"], Channel.Calls);
        Assert.Equal("a:29:nurse", (await new ChatBook(sender.Store).FindAsync("t", new(Person), Cancellation))?.ChannelId);

        await SendAsync();
        Assert.Equal("post 1002", Channel.Calls[^1]);
        Assert.Equal(4, Channel.Calls.Count);
    }

    [Fact]
    public async Task AChatThatIsStillTheSame_IsGivenUpAfterOneLook()
    {
        await RememberAsync("a:29:nurse");
        Channel.Refuses["a:29:nurse"] = UpstreamFault.Blocked;

        var thrown = await Assert.ThrowsAsync<UpstreamException>(SendAsync);

        Assert.Equal(UpstreamFault.Blocked, thrown.Fault);
        Assert.Equal(["refused a:29:nurse", "chat 29:nurse"], Channel.Calls);
    }

    [Fact]
    public async Task ANewChat_ThatTakesNoMessageEither_IsGivenUp()
    {
        await RememberAsync("a:old");
        Channel.Refuses["a:old"] = UpstreamFault.Blocked;
        Channel.Refuses["a:29:nurse"] = UpstreamFault.Blocked;

        await Assert.ThrowsAsync<UpstreamException>(SendAsync);

        Assert.Equal(["refused a:old", "chat 29:nurse", "refused a:29:nurse"], Channel.Calls);
    }

    [Theory]
    [InlineData(nameof(UpstreamFault.Throttled))]
    [InlineData(nameof(UpstreamFault.Transient))]
    [InlineData(nameof(UpstreamFault.TooLarge))]
    [InlineData(nameof(UpstreamFault.Rejected))]
    public async Task AnotherFault_SaysNothingAboutTheChat(string fault)
    {
        await RememberAsync("a:old");
        Channel.Refuses["a:old"] = Enum.Parse<UpstreamFault>(fault);

        Assert.Equal(fault, (await Assert.ThrowsAsync<UpstreamException>(SendAsync)).Fault.ToString());

        Assert.Equal(["refused a:old"], Channel.Calls);
        Assert.Equal("a:old", (await book.FindAsync("t", new(Person), Cancellation))?.ChannelId);
    }

    [Fact]
    public async Task AChatBetweenPeople_ThatAnEarlierVersionStored_IsDropped()
    {
        var stored = new TeamsConversation("http://localhost/", BetweenPeople, "t", "28:bot", "ケアチーム");
        await sender.Store.SaveDocumentAsync(Key, CaseJson.Write(stored), Cancellation);

        Assert.Null(await book.FindAsync("t", new(Person), Cancellation));
        Assert.Null(await sender.Store.LoadDocumentAsync(Key, Cancellation));
        await sender.Store.SaveDocumentAsync(Key, CaseJson.Write(stored), Cancellation);

        Assert.Equal("a:29:nurse", (await SendAsync())?.ConversationId);
        Assert.DoesNotContain(Channel.Calls, call => call.Contains("unq", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheHeadOfAChatBetweenPeople_SendsItsDigestToThePersonsOwn()
    {
        var old = new CaseAddress { ServiceUrl = "http://localhost/", TenantId = "t", ChannelId = BetweenPeople, BotId = "28:bot", IsPersonal = true };

        Assert.Equal("a:29:nurse", (await chats.SendAsync(old, new(Person), BotMessages.Text("x"), Cancellation))?.ConversationId);
    }

    [Theory]
    [InlineData("a:1HlPo9qAhR5bbfnkumz", "28:2cf61cbd-a711-4f9f-95b4-92a7b20cb017", false)]
    [InlineData("19:2402b3bf-99b7-4979-9970-6ad9528a3ba7_2cf61cbd-a711-4f9f-95b4-92a7b20cb017@unq.gbl.spaces", "28:2cf61cbd-a711-4f9f-95b4-92a7b20cb017", false)]
    [InlineData("19:2CF61CBD-a711-4f9f-95b4-92a7b20cb017_2402b3bf-99b7-4979-9970-6ad9528a3ba7@unq.gbl.spaces", "28:2cf61cbd-a711-4f9f-95b4-92a7b20cb017", false)]
    [InlineData("19:2402b3bf-99b7-4979-9970-6ad9528a3ba7_8b081ef6-4792-4def-b2c9-c363a1bf41d5@unq.gbl.spaces", "28:2cf61cbd-a711-4f9f-95b4-92a7b20cb017", true)]
    [InlineData("19:2402b3bf-99b7-4979-9970-6ad9528a3ba7_8b081ef6-4792-4def-b2c9-c363a1bf41d5@UNQ.gbl.spaces;messageid=1", "28:2cf61cbd-a711-4f9f-95b4-92a7b20cb017", true)]
    [InlineData("19:2402b3bf-99b7-4979-9970-6ad9528a3ba7_2cf61cbd-a711-4f9f-95b4-92a7b20cb0170@unq.gbl.spaces", "28:2cf61cbd-a711-4f9f-95b4-92a7b20cb017", true)]
    [InlineData("19:2402b3bf-99b7-4979-9970-6ad9528a3ba7_2cf61cbd-a711-4f9f-95b4-92a7b20cb017@unq.gbl.spaces", null, true)]
    [InlineData("19:_@unq.gbl.spaces", "28:", true)]
    [InlineData("19:abc@thread.tacv2", "28:bot", false)]
    public void IsBetweenPeople_UnlessTheBotIsOneOfTheTwo(string conversation, string? bot, bool between) =>
        Assert.Equal(between, TeamsConversationId.IsBetweenPeople(conversation, bot));

    private ValueTask RememberAsync(string chat) => book.KeepAsync("t", new(Person), Chat(chat).Thread(null), Cancellation);

    private static CaseAddress Chat(string chat) => new() { ServiceUrl = "http://localhost/", TenantId = "t", ChannelId = chat, BotId = "28:bot", IsPersonal = true };

    private Task<CareTeamBot.Service.Storage.PostedMessage?> SendAsync() => chats.SendAsync(sender.Address, new(Person), BotMessages.Text("x"), Cancellation);
}
