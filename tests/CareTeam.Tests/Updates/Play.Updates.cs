using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Updates;

namespace CareTeamBot.CareTeam.Tests.Cases;

internal sealed partial class Play
{
    /// <summary>The newest update at hand, open or ended.</summary>
    public UpdateItem Update => State.Items.Concat(State.EndedItems).OfType<UpdateItem>().MaxBy(u => (u.SharedAt, u.Id))!;

    /// <summary>Whose confirmation the newest update waits for, by name.</summary>
    public IEnumerable<string> Waited() => Update.Holder.Ids.Select(id => State.FindAgency(new(id))!.Name);

    public Play Share(Actor by, string text, bool confirm = false, params string[] addressed) => Do(new CaseCommand.ShareUpdate(
        by, Now, text, UpdateAbout.Health, [.. addressed], confirm, [], "t1", text == Cases.News ? "m1" : null));

    public Play Confirm(Actor by) => Do(new CaseCommand.ConfirmUpdate(by, Now, Update.Id));

    public Play Correct(Actor by, string text) => Do(new CaseCommand.CorrectUpdate(by, Now, Update.Id, text, null, Update.Links));

    public Play Withdraw(Actor by) => Do(new CaseCommand.WithdrawUpdate(by, Now, Update.Id));
}
