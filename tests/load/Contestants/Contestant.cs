using CareTeamBot.Load.Driving;

namespace CareTeamBot.Load.Contestants;

/// <summary>A bot in a process of its own, and how one talks with it.</summary>
internal abstract class Contestant(Child process, Uri url, string? token) : IAsyncDisposable
{
    public Child Process => process;
    public Uri Url => url;
    public string? Token => token;

    /// <summary>Requests that make a conversation ready for turns.</summary>
    public virtual IEnumerable<string> Opening(int conversation) => [];

    /// <summary>The request of the conversation's n-th turn, from 0. It sends one message.</summary>
    public abstract string Turn(int conversation, int number);

    public virtual ValueTask DisposeAsync() => process.DisposeAsync();

    protected static Uri Endpoint(string address) => new($"{address}/api/messages");
}
