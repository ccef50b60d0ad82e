using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.Service.Turns.Presses;

/// <summary>Presses about handoffs and life stages.</summary>
internal static class HandoffPresses
{
    /// <summary>The press, or null for one that is about something else.</summary>
    public static PressDecoder.Press? Decode(string? verb, CardInputs inputs, TurnInput turn, DateTimeOffset now) => verb switch
    {
        Verbs.HandoffStart => new(Start(inputs, turn, now)),
        Verbs.HandoffAccept or Verbs.HandoffReturn when inputs.Text("choice") == "some" && Parts(verb, inputs).IsEmpty =>
            new(null, new Notice(RefusalReason.HandoffPartMissing, null)),
        Verbs.HandoffAccept => new(new CaseCommand.AcceptHandoff(turn.By, now, Item(inputs), Parts(verb, inputs))),
        Verbs.HandoffReturn => new(new CaseCommand.ReturnHandoff(turn.By, now, Item(inputs), Parts(verb, inputs), inputs.Text("why"))),
        Verbs.StagePlan => new(Stage(inputs, turn.By, now)),
        _ => null,
    };

    /// <summary>What the form puts into the thread; a press on a card shows itself there.</summary>
    public static bool IsNew(string? verb, CardInputs inputs) => verb == Verbs.HandoffStart && inputs.Text("item") is null;

    private static CaseCommand Start(CardInputs inputs, TurnInput turn, DateTimeOffset now) => inputs.Text("choice") switch
    {
        "offer" => new CaseCommand.OfferHandoff(turn.By, now, Item(inputs), To(inputs), inputs.Day("until"), inputs.Text("people"), inputs.Text("note")) { IsChosen = IsChosen(inputs) },
        "keep" => new CaseCommand.KeepReturned(turn.By, now, Item(inputs)),
        "drop" => new CaseCommand.DropHandoff(turn.By, now, Item(inputs), inputs.Text("dropWhy")),
        var choice => new CaseCommand.StartHandoff(turn.By, now, inputs.Text("from"), To(inputs),
            choice == "stage" ? HandoffReason.LifeStage : Reason(inputs.Text("cause")), inputs.Day("until"), inputs.Text("people"),
            inputs.Text("note"), turn.ThreadId, choice == "stage" ? Item(inputs) : null)
        { IsChosen = IsChosen(inputs) },
    };

    private static CaseCommand? Stage(CardInputs inputs, Actor by, DateTimeOffset now)
    {
        var item = inputs.Item ?? new ItemId(inputs.Text("stage") ?? "");
        return inputs.Text("choice") switch
        {
            "birth" => new CaseCommand.SetBirthMonth(by, now, BirthMonth.Parse(inputs.Text("birth"))),
            "drop" => new CaseCommand.DropStage(by, now, item, inputs.Text("dropWhy") ?? inputs.Text("why")),
            "done" => new CaseCommand.EndStage(by, now, item),
            _ => new CaseCommand.MoveStage(by, now, item, inputs.Day("day"), inputs.Text("why")),
        };
    }

    private static ItemId Item(CardInputs inputs) => inputs.Item ?? default;

    /// <summary>Whoever was named most closely.</summary>
    private static string? To(CardInputs inputs) => inputs.Text("toPerson") ?? inputs.Text("newAgency") ?? inputs.Text("toAgency");

    private static bool IsChosen(CardInputs inputs) => inputs.Text("toPerson") is not null || inputs.Text("newAgency") is null;

    /// <summary>One item's id, the chosen ones, or none for all.</summary>
    private static System.Collections.Immutable.ImmutableList<ItemId> Parts(string? verb, CardInputs inputs) => inputs.Text("choice") switch
    {
        null or "all" => [],
        "some" => [.. inputs.Choices(verb == Verbs.HandoffReturn ? "back" : "parts").Select(id => new ItemId(id))],
        var item => [new(item)],
    };

    private static HandoffReason? Reason(string? text) =>
        Enum.TryParse<HandoffReason>(text, ignoreCase: true, out var reason) && Enum.IsDefined(reason) ? reason : null;
}
