using System.Collections.Immutable;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.Cards.Updates;

/// <summary>What can be pressed about what is shared.</summary>
public static class UpdateButtons
{
    internal static readonly ChoiceField About = new("about");
    internal static readonly FlagField IsToConfirm = new("confirm");
    internal static readonly TextField Links = new("links");

    internal static readonly Button Share = new(
        "update.share", p => Shared(p), Fields.Text, About, Fields.Addressed, IsToConfirm, Links, Fields.Case, Fields.ForWho, Fields.ForDay, Fields.ForHow)
    { Said = NoticeKind.SharedInChannel };

    internal static readonly Button Correct = new(
        "update.correct",
        p => new CaseCommand.CorrectUpdate(p.By, p.Now, p.Item, p[Fields.Text] ?? "", WireName.Read<UpdateAbout>(p[About]), Lines(p[Links])),
        Fields.Text, About, Links)
    { Earlier = [new("update.share", "correct")] };

    internal static readonly Button Withdraw = new("update.withdraw", p => new CaseCommand.WithdrawUpdate(p.By, p.Now, p.Item)) { Earlier = [new("update.share", "withdraw")] };

    /// <summary>For the presser's agency; the choice is how often it was corrected when the words were read.</summary>
    internal static readonly Button Confirm = new(
        "update.confirm", p => new CaseCommand.ConfirmUpdate(p.By, p.Now, p.Item, p.Choice is null ? null : p.Number))
    { Done = l => UpdateWords.In(l).ToldThatRead };

    /// <summary>By the coordinator, who found out otherwise.</summary>
    internal static readonly Button Close = new("update.close", p => new CaseCommand.CloseUpdate(p.By, p.Now, p.Item))
    { Earlier = [new("update.confirm", "closed")], Done = l => UpdateWords.In(l).ToldThatRead };

    internal static readonly Button[] All = [Share, Correct, Withdraw, Confirm, Close];

    public static CaseCommand.ShareUpdate Shared(Press p) => new(
        p.By, p.Now, p[Fields.Text] ?? "", WireName.Read<UpdateAbout>(p[About]) ?? UpdateAbout.Life, p[Fields.Addressed], p[IsToConfirm],
        Lines(p[Links]), p.ThreadId, p.ActivityId, p.For);

    private static ImmutableList<string> Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
