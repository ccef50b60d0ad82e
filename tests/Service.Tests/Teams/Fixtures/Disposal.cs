using Microsoft.Extensions.Time.Testing;

namespace CareTeamBot.Service.Tests.Teams.Fixtures;

internal static class Disposal
{
    /// <summary>
    /// Disposes what goes by a clock that may stand still. A resilience pipeline that has a call under way looks for its end again
    /// and again by that clock, so time passes until it has seen it.
    /// </summary>
    public static async Task DisposeAsync(this IAsyncDisposable disposed, TimeProvider clock)
    {
        var disposal = disposed.DisposeAsync().AsTask();
        while (!disposal.IsCompleted && clock is FakeTimeProvider standing)
        {
            standing.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(disposal, Task.Delay(TimeSpan.FromMilliseconds(10)));
        }

        await disposal;
    }
}
