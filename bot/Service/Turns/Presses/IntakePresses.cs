using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Turns.Presses;

/// <summary>The buttons of a consultation that came in.</summary>
internal static class IntakePresses
{
    public static PressDecoder.Press Register(CardInputs inputs, TurnInput turn, DateTimeOffset now) => new(new CaseCommand.RegisterIntake(
        turn.By, now, inputs.For(), inputs.Text("worry") ?? "", inputs.Text("goal"), inputs.Text("involved"), turn.ThreadId));

    public static PressDecoder.Press Contact(CardInputs inputs, Actor by, ItemId item, DateTimeOffset now) => inputs.Text("choice") switch
    {
        "made" => new(new CaseCommand.MakeContact(by, now, item, inputs.Day("day"), inputs.Text("how"), inputs.Text("note"))),
        "missed" => new(new CaseCommand.MissContact(by, now, item, inputs.Day("day"), inputs.Text("how"), inputs.Text("note"))),
        "settled" => new(new CaseCommand.SettleIntake(by, now, item)),
        _ => new(null, new Notice(RefusalReason.UnknownVerb, null)),
    };
}
