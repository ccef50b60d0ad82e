namespace CareTeamBot.Service.Protocol.Inbound;

/// <summary>Who may speak to the bot.</summary>
internal interface ITokenGate
{
    ValueTask<Admission> AdmitAsync(HttpContext context);
}

/// <summary>What the gate found: a verified token, nobody (no token, or a bad one), or an anonymous caller who is allowed.</summary>
internal readonly record struct Admission(bool Admitted, VerifiedToken? Token)
{
    public static Admission Refused => default;

    public static Admission Anonymous => new(true, null);

    public static Admission Of(VerifiedToken token) => new(true, token);
}

/// <summary>Development without an app id: everybody is let in.</summary>
internal sealed class AnonymousGate : ITokenGate
{
    public AnonymousGate(ILogger<AnonymousGate> log) => ProtocolLog.Anonymous(log);

    public ValueTask<Admission> AdmitAsync(HttpContext context) => new(Admission.Anonymous);
}
