namespace CareTeamBot.Service.Teams.Outbound;

/// <summary>Which call goes first where Teams' limits do not let all go at once.</summary>
internal enum Urgency
{
    /// <summary>Somebody did something just now and waits for what comes of it.</summary>
    Answer,

    /// <summary>The bot speaks on its own account: mentions, reminders, notices.</summary>
    Call,

    /// <summary>A message that is there already is brought up to date.</summary>
    Update,
}

/// <summary>
/// What the calls that are made just now are for. It goes with the flow of the work, as a trace's span does, so that who
/// makes a call in the depth of it need not be told. Where nobody said anything, somebody waits for an answer. Thread-safe.
/// </summary>
internal sealed class CallPurpose(Urgency urgency)
{
    private static readonly AsyncLocal<CallPurpose?> Ambient = new();
    private static readonly CallPurpose Turn = new(Urgency.Answer);
    private int held;

    public static CallPurpose Current => Ambient.Value ?? Turn;

    public Urgency Urgency { get; set; } = urgency;

    /// <summary>Whether a call waits just now because Teams' limits do not let it leave yet.</summary>
    public bool IsHeldBack => Volatile.Read(ref held) > 0;

    /// <summary>From here on in this flow.</summary>
    public void Begin() => Ambient.Value = this;

    public void Hold() => Interlocked.Increment(ref held);

    public void Release() => Interlocked.Decrement(ref held);
}
