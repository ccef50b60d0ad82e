using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Turns.Presses;

/// <summary>The verbs of private advice.</summary>
internal static class AdvicePresses
{
    public static CaseCommand? Decode(string? verb, CardInputs inputs, Actor by, DateTimeOffset now)
    {
        var item = inputs.Item;
        return verb switch
        {
            Verbs.AdviceAsk when inputs.Text("choice") == "coordinator" => new CaseCommand.AskCoordinatorsAdvice(by, now, item ?? default),
            Verbs.AdviceAsk => new CaseCommand.AskAdvice(by, now, inputs.Text("advice"), About(inputs)?.Item ?? item),
            Verbs.AdviceGive => new CaseCommand.GiveAdvice(by, now, item ?? default, inputs.Text("words")),
            Verbs.SupervisorAnswer => new CaseCommand.AnswerInvitation(by, now, inputs.Text("choice") == "accept"),
            Verbs.AdviceDone => new CaseCommand.EndAdvice(by, now, item ?? default),
            _ => null,
        };
    }

    /// <summary>The form's choice: a case, and perhaps an item of it.</summary>
    public static (string Case, ItemId? Item)? About(CardInputs inputs) =>
        inputs.Text("aboutItem")?.Split('/', 2) is { } parts ? (parts[0], parts.Length > 1 ? new ItemId(parts[1]) : null) : null;
}
