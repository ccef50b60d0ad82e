namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>Who may speak to the bot.</summary>
internal interface ITokenGate
{
    ValueTask<Admission> AdmitAsync(HttpContext context);
}

/// <summary>
/// What the gate found: a verified token, nobody (no token, or a bad one), an anonymous caller who is allowed, or that it
/// can't say, because the channel's keys can't be read.
/// </summary>
internal readonly record struct Admission(bool Admitted, VerifiedToken? Token, bool IsUnknown = false)
{
    public static Admission Refused => default;

    public static Admission Unknown => new(false, null, IsUnknown: true);

    public static Admission Anonymous => new(true, null);

    public static Admission Admit(VerifiedToken token) => new(true, token);
}
