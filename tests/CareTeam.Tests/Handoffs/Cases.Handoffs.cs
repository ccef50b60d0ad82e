using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Handoffs and life stages.</summary>
internal static partial class Cases
{
    public static readonly DateOnly Born = new(2023, 5, 1);

    /// <summary>From the health centre to the hospital, with the question that the mother asked.</summary>
    public static Play OfferedHandoff() => AskedQuestion().StartHandoff(HealthNurse, null, Hospital);

    public static Play ReturnedHandoff() => OfferedHandoff().ReturnHandoff(Doctor, "対象ではない");

    public static Play CompleteHandoff() => OfferedHandoff().AcceptHandoff(Doctor);

    public static Play WaitingHandoff() => AskedQuestion().StartHandoff(HealthNurse, null, HandoffTable.NotThere);

    /// <summary>The health nurse had promised to find out, and left.</summary>
    public static Play DraftedHandoff() => PromisedQuestion().Leave(HealthNurse);

    /// <summary>The plan of a child who is three.</summary>
    public static Play Planned() => OpenCase().Birth(Mother, Born);

    /// <summary>Nursery is asked about.</summary>
    public static Play AskedStage() => Planned().Until(s => s.Items.OfType<LifeStagePrompt>().Min(i => i.Due));
}
