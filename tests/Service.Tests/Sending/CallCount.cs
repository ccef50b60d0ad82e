using System.Reflection;
using CareTeamBot.Service.Teams;

namespace CareTeamBot.Service.Tests.Sending;

/// <summary>How many messages were given to a channel's client, whether they have left or wait for Teams' limits.</summary>
internal sealed class CallCount
{
    private int calls;

    public int Calls => Volatile.Read(ref calls);

    public ITeamsConnector Count(ITeamsConnector client)
    {
        var counted = DispatchProxy.Create<ITeamsConnector, CountedClient>();
        ((CountedClient)(object)counted).Begin(client, () => Interlocked.Increment(ref calls));
        return counted;
    }
}

/// <summary>A client that tells when a message is given to it.</summary>
public class CountedClient : DispatchProxy
{
    private object client = null!;
    private Action given = null!;

    internal void Begin(ITeamsConnector inner, Action tell) => (client, given) = (inner, tell);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        // The call takes its place in the line before it returns to who made it.
        var result = targetMethod!.Invoke(client, BindingFlags.DoNotWrapExceptions, null, args, null);
        given();
        return result;
    }
}
