using CareTeamBot.Service.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace CareTeamBot.Service.Tests.Telemetry;

/// <summary>Which lanes are told of, and when.</summary>
public sealed class LaneWatchTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly LaneWatch watch;

    public LaneWatchTests() => watch = new LaneWatch(clock, services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>());

    public void Dispose() => services.Dispose();

    [Fact]
    public void ALaneThatDoesNotMove_IsToldOfOnce_UntilItHasMoved()
    {
        var lane = watch.Begin("a");
        clock.Advance(LaneWatch.Patience - TimeSpan.FromSeconds(1));
        Assert.Empty(watch.Look());
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((lane, LaneWatch.Patience), Assert.Single(watch.Look()));
        Assert.Empty(watch.Look());
        Assert.Equal((1, LaneWatch.Patience), (watch.Stuck, watch.Longest));

        Assert.True(watch.Moved(lane));
        Assert.False(watch.Moved(lane));
        Assert.Equal((0, TimeSpan.Zero), (watch.Stuck, watch.Longest));
        clock.Advance(LaneWatch.Patience);
        Assert.Single(watch.Look());
    }

    [Fact]
    public void ALaneThatIsEmpty_IsNotStuck()
    {
        watch.End(watch.Begin("a"));
        clock.Advance(LaneWatch.Patience);

        Assert.Equal((0, TimeSpan.Zero), (watch.Stuck, watch.Longest));
    }

    [Fact]
    public void OneWaitThatTeamsAskedFor_IsNoReason_ButWaitAfterWaitIs()
    {
        var lane = watch.Begin("a");
        clock.Advance(TimeSpan.FromSeconds(100));
        watch.WasAskedToWait(lane, TimeSpan.FromSeconds(60), always: false);
        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, watch.Stuck);
        clock.Advance(TimeSpan.FromSeconds(1));

        watch.WasAskedToWait(lane, TimeSpan.FromSeconds(60), always: false);

        Assert.Equal(1, watch.Stuck);
    }

    [Fact]
    public void WhoseTurnHasNotComeYet_IsNotStuck()
    {
        var lane = watch.Begin("a");
        clock.Advance(TimeSpan.FromMinutes(10));

        watch.WasAskedToWait(lane, TimeSpan.FromSeconds(10), always: true);

        Assert.Equal(0, watch.Stuck);
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(1, watch.Stuck);
    }
}
