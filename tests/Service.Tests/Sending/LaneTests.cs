using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Sending;
using CareTeamBot.Service.Storage;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>Who goes next in a lane.</summary>
public sealed class LaneTests
{
    private static readonly Intent InThread = new() { Place = Place.Thread, ThreadId = "900" };

    private readonly FakeTimeProvider clock = new();
    private readonly Lane lane;
    private long sequence;

    public LaneTests() => lane = new Lane("case", clock);

    [Fact]
    public void AnswersGoBeforeCalls_CallsBeforeLists_AndListsBeforeUpdates()
    {
        Add(Slots.Case, InThread with { OnlyIfPosted = true });
        Add(Slots.Answer(View.Help, "1"), InThread with { MemberId = new("29:a") });
        Add(Slots.Call(new("q1"), 1, CallKind.Nudge), InThread);
        Add(Slots.Card(new("q2")), InThread with { Answers = true });
        Add(Slots.Answer(View.Notice, "2"), InThread with { MemberId = new("29:a") });

        Assert.Equal(["q2/card", "notice/2", "q1/p1-Nudge", "help/1", "case"], AllOneByOne());
    }

    [Fact]
    public void AListThatHasWaitedTwoSeconds_GoesBeforeCalls()
    {
        Add(Slots.Call(new("q1"), 1, CallKind.Nudge), InThread);
        Add(Slots.Answer(View.Status, "1"), InThread with { MemberId = new("29:a") });
        var call = lane.Next()!;
        Add(Slots.Call(new("q2"), 1, CallKind.Nudge), InThread);

        Assert.Equal(Lane.ListPatience, lane.PatienceLeft);
        Assert.Null(lane.Next());
        clock.Advance(Lane.ListPatience);

        Assert.Equal("status/1", lane.Next()?.Row.Slot);
        Assert.Equal("q1/p1-Nudge", call.Row.Slot);
    }

    [Fact]
    public void WhatAnswersSomebody_DoesNotWaitForAnUpdateUnderWay()
    {
        Add(Slots.Case, InThread with { OnlyIfPosted = true });
        Assert.Equal("case", lane.Next()?.Row.Slot);

        Add(Slots.Answer(View.Status, "1"), InThread with { MemberId = new("29:a") });

        Assert.Equal("status/1", lane.Next()?.Row.Slot);
    }

    [Fact]
    public void WhatIsSaid_IsSaidOneAfterTheOther_AndNothingLessUrgentBesideIt()
    {
        Add(Slots.Card(new("q1")), InThread with { Answers = true });
        Add(Slots.Card(new("q2")), InThread with { Answers = true });
        Add(Slots.Case, InThread with { OnlyIfPosted = true });
        var first = lane.Next()!;

        Assert.Null(lane.Next());
        lane.End(first);

        Assert.Equal("q2/card", lane.Next()?.Row.Slot);
        Assert.Null(lane.Next());
    }

    [Fact]
    public void ACallThatRests_HoldsUpLaterCalls_AndNothingElse_AndKeepsItsPlace()
    {
        Add(Slots.Call(new("q1"), 1, CallKind.Nudge), InThread);
        Add(Slots.Call(new("q2"), 1, CallKind.Nudge), InThread);
        var call = lane.Next()!;
        lane.Rest(call);
        Add(Slots.Answer(View.Status, "1"), InThread with { MemberId = new("29:a") });
        Add(Slots.Case, InThread with { OnlyIfPosted = true });

        Assert.Equal(["status/1", "case"], AllOneByOne());
        lane.Wake(call);

        Assert.Equal(["q1/p1-Nudge", "q2/p1-Nudge"], AllOneByOne());
    }

    [Fact]
    public void AnUpdateThatRests_HoldsUpNoOther_ButThoseOfItsOwnMessage()
    {
        Add(Slots.Case, InThread with { OnlyIfPosted = true });
        var update = lane.Next()!;
        lane.Rest(update);
        Add(Slots.Case, InThread with { OnlyIfPosted = true });
        Add(Slots.Consult(new("q1")), InThread with { OnlyIfPosted = true });

        Assert.Equal(["q1/consult"], AllOneByOne());
        lane.Wake(update);

        Assert.Equal(["case", "case"], AllOneByOne());
    }

    [Fact]
    public void OfOneMessage_TheEarlierGoesFirst_AndAsSoonAsTheLaterMay()
    {
        var change = Add(Slots.Card(new("q1")), InThread with { OnlyIfPosted = true });
        Add(Slots.Call(new("q2"), 1, CallKind.Nudge), InThread);
        var shown = Add(Slots.Card(new("q1")), InThread with { Answers = true });

        Assert.Same(change, lane.Next());
        Assert.Same(shown, change.Later);
        Assert.Null(lane.Next());
        lane.End(change);

        Assert.Same(shown, lane.Next());
    }

    [Fact]
    public void WhatIsSaidOfAnItem_WaitsForItsCard_WhichIsThere()
    {
        var card = Add(Slots.Card(new("q1")), InThread);
        Add(Slots.Call(new("q1"), 1, CallKind.Nudge), InThread);
        Assert.Same(card, lane.Next());
        Assert.Null(lane.Next());

        // It turned out to be there: nothing needs to wait for its change.
        card.Become(Rank.Update);

        Assert.Equal("q1/p1-Nudge", lane.Next()?.Row.Slot);
    }

    [Fact]
    public void WhatIsSaidOfAnItem_WaitsForItsCard_ThoughThatHasToBeTriedAgain()
    {
        var card = Add(Slots.Card(new("q1")), InThread with { Answers = true });
        Add(Slots.Call(new("q1"), 1, CallKind.Nudge), InThread);
        lane.Rest(lane.Next()!);

        Assert.Null(lane.Next());
        lane.Wake(card);

        Assert.Equal(["q1/card", "q1/p1-Nudge"], AllOneByOne());
    }

    [Fact]
    public void AChannelIsArchived_AfterAllBefore_AndBeforeAllAfter()
    {
        Add(Slots.Case, InThread with { OnlyIfPosted = true });
        Add(Slots.Call(new("q1"), 1, CallKind.Nudge), InThread);
        Add(GraphSlots.Archive, InThread);
        Add(Slots.Answer(View.Notice, "1"), InThread with { MemberId = new("29:a") });
        var update = lane.Next();
        Assert.Equal("q1/p1-Nudge", update?.Row.Slot);
        lane.Rest(update!);

        Assert.Equal(["case"], AllOneByOne());
        lane.Wake(update!);

        Assert.Equal(["q1/p1-Nudge", "graph.archive", "notice/1"], AllOneByOne());
    }

    [Fact]
    public void AThousandTimesHelp_IsShownOnce_AndAnothersQuestionGoesBeforeIt()
    {
        var busy = Add(Slots.Answer(View.Notice, "0"), InThread with { MemberId = new("29:z") });
        Assert.Same(busy, lane.Next());
        for (var i = 1; i <= 1000; i++)
            Add(Slots.Answer(View.Help, $"{i}"), InThread with { MemberId = new("29:a"), ThreadId = $"{i}" });
        Add(Slots.Answer(View.Help, "1001"), InThread with { MemberId = new("29:b") });
        Add(Slots.Card(new("q1")), InThread with { Answers = true });
        lane.End(busy);

        var gone = new List<Letter>();
        while (lane.Next() is { } letter)
        {
            gone.Add(letter);
            lane.End(letter);
        }

        Assert.Equal(["q1/card", "help/1000", "help/1001"], gone.Where(l => l.Outcome is null).Select(l => l.Row.Slot));
        Assert.Equal("q1/card", gone[0].Row.Slot);
        Assert.Equal(999, gone.Count(l => l.Outcome is { Posted: null }));
        Assert.True(lane.IsEmpty);
    }

    [Fact]
    public void WhatSaysSomethingElse_OrIsSomebodyElses_IsShownToo()
    {
        var busy = Add(Slots.Answer(View.Notice, "0"), InThread with { MemberId = new("29:z") });
        Assert.Same(busy, lane.Next());
        Add(Slots.Answer(View.Resources, "1"), InThread with { MemberId = new("29:a"), Text = "短期入所" });
        Add(Slots.Answer(View.Resources, "2"), InThread with { MemberId = new("29:a"), Text = "訪問看護" });
        Add(Slots.Answer(View.Resources, "3"), InThread with { MemberId = new("29:b"), Text = "短期入所" });
        lane.End(busy);

        Assert.Equal(["resources/1", "resources/2", "resources/3"], AllOneByOne());
    }

    [Fact]
    public void WhateverGoesFirst_OneInEightIsWhatHasWaitedLongest()
    {
        Add(Slots.Case, InThread with { OnlyIfPosted = true });
        for (var i = 1; i <= 20; i++)
            Add(Slots.Answer(View.Notice, $"{i}"), InThread with { MemberId = new($"29:{i}") });

        var order = AllOneByOne();

        Assert.Equal(7, order.IndexOf("case"));
    }

    [Theory]
    [InlineData("digest/2026-11-24", Rank.Call)]
    [InlineData("case", Rank.Call)]
    [InlineData("case/1", Rank.List)]
    [InlineData("q1/p2-Widen", Rank.Call)]
    [InlineData("u1/p1-UpdateNudge", Rank.Call)]
    [InlineData("q1/to/29:a", Rank.Call)]
    [InlineData("q1/list/29:a", Rank.Update)]
    [InlineData("opening/1", Rank.Answer)]
    [InlineData("trouble/29:a", Rank.Call)]
    [InlineData("welcome", Rank.List)]
    [InlineData("personalStatus/1", Rank.List)]
    [InlineData("askForm/1", Rank.Answer)]
    [InlineData("of another build", Rank.Update)]
    public void ARank_IsToldFromWhatIsStored(string slot, object rank) =>
        Assert.Equal((Rank)rank, Letter.Read(Row(slot, InThread)).Rank);

    private static OutboxRow Row(string slot, Intent intent, long sequence = 1) => new(sequence, "case", slot, CaseJson.Write(intent));

    private Letter Add(string slot, Intent intent)
    {
        var letter = Letter.Read(Row(slot, intent, ++sequence));
        lane.Add(letter);
        return letter;
    }

    /// <summary>Each goes as soon as the one before it has gone.</summary>
    private List<string> AllOneByOne()
    {
        var order = new List<string>();
        while (lane.Next() is { } letter)
        {
            order.Add(letter.Row.Slot);
            lane.End(letter);
        }

        return order;
    }
}
