using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Service.Turns.Presses;

/// <summary>Presses about what is shared.</summary>
internal static class UpdatePresses
{
    /// <summary><c>update.share</c>: a new update, or with an item its correction or withdrawal.</summary>
    public static CaseCommand Share(CardInputs inputs, TurnInput turn, DateTimeOffset now) =>
        (inputs.Text("choice"), inputs.Item) switch
        {
            ("correct", var item) => new CaseCommand.CorrectUpdate(turn.By, now, item ?? default, inputs.Text("text") ?? "", About(inputs), Links(inputs)),
            ("withdraw", var item) => new CaseCommand.WithdrawUpdate(turn.By, now, item ?? default),
            _ => ShareNew(inputs, turn, now),
        };

    public static CaseCommand.ShareUpdate ShareNew(CardInputs inputs, TurnInput turn, DateTimeOffset now) => new(
        turn.By, now, inputs.Text("text") ?? "", About(inputs) ?? UpdateAbout.Life, inputs.Choices("addressed"),
        inputs.Flag("confirm"), Links(inputs), turn.ThreadId, turn.ActivityId, inputs.For());

    /// <summary><c>update.confirm</c>: for the presser's agency, or as the coordinator who found out otherwise.</summary>
    public static CaseCommand Confirm(CardInputs inputs, TurnInput turn, DateTimeOffset now, ItemId item) =>
        inputs.Text("choice") == "closed"
            ? new CaseCommand.CloseUpdate(turn.By, now, item)
            : new CaseCommand.ConfirmUpdate(turn.By, now, item, inputs.Text("choice") is null ? null : inputs.Number("choice"));

    private static UpdateAbout? About(CardInputs inputs) =>
        Enum.TryParse<UpdateAbout>(inputs.Text("about"), ignoreCase: true, out var about) && Enum.IsDefined(about) ? about : null;

    /// <summary>A line each.</summary>
    private static ImmutableList<string> Links(CardInputs inputs) =>
        [.. (inputs.Text("links") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
