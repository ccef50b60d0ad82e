using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// How large a case's head may become, in bytes. It is written whole with every turn, and each process keeps a few thousand of
/// them in memory. A hundred open items in ordinary words take some 200 KB.
/// </summary>
/// <remarks>
/// What begins something new is refused first, so that there is room left to answer and settle what is open; and a turn that
/// makes the head smaller is always taken. The clock's turns are never refused, nor is word that somebody left or took back
/// what they wrote: the promise hangs on them, and what they add is bounded by what is open, because an item remembers a few
/// calls and acts only.
/// </remarks>
internal static class HeadLimit
{
    /// <summary>Beyond this nothing new begins.</summary>
    public const int ForNew = 512 * 1024;

    /// <summary>Beyond this a person's turn must not let it grow at all.</summary>
    public const int ForAll = 1024 * 1024;

    /// <summary>How many messages may wait to be sent with a head. More of them wait only where Teams takes none.</summary>
    public const int Rows = 500;

    public static int For(CaseCommand? command) => command switch
    {
        null or CaseCommand.Leave or CaseCommand.Unwatch => int.MaxValue,
        _ when !command.By.IsPerson => int.MaxValue,
        CaseCommand.Ask or CaseCommand.Watch or CaseCommand.RaiseBarrier or CaseCommand.ShareUpdate or CaseCommand.ProposeRole
            or CaseCommand.RegisterIntake or CaseCommand.PlanConference or CaseCommand.AddPoint or CaseCommand.StartHandoff
            or CaseCommand.AskAdvice or CaseCommand.Join or CaseCommand.SetBirthMonth or CaseCommand.SetDischarge => ForNew,
        _ => ForAll,
    };
}

/// <summary>A person's turn would make a case's head larger than it may be.</summary>
internal sealed class CaseFullException() : Exception("The case's head has no room for more.");
