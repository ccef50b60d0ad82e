using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Advice;

/// <summary>What an event makes of a piece of advice.</summary>
internal static class AdviceFold
{
    public static AdviceItem Apply(AdviceItem advice, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.AdviceNudged e => Called(advice, e.Standing) with { Step = AdviceStep.Nudged },
        CaseEvent.AdvicePassed e => Called(advice, e.Standing) with
        {
            Step = AdviceStep.Asked,
            Asked = [.. advice.Asked.RemoveAll(e.Standing.Holder.Has), .. e.Standing.Holder.FindMembers()],
        },
        CaseEvent.AdviceUnanswered e => Called(advice, e.Standing) with { Step = AdviceStep.Unanswered },
        CaseEvent.AdviceGiven e => Called(advice, e.Standing) with { Step = AdviceStep.Answered, Words = Kept(advice, e.Word) },
        CaseEvent.AdviceEnded e => ItemFold.Ended(advice, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };

    /// <summary>Whoever holds it now gets a card of it.</summary>
    private static AdviceItem Called(AdviceItem advice, Standing standing) =>
        ItemFold.Called(ItemFold.Stand(advice, standing), standing.Holder.FindMembers());

    private static System.Collections.Immutable.ImmutableList<AdviceWord> Kept(AdviceItem advice, AdviceWord word)
    {
        var words = advice.Words.Add(word);
        return words.Count > AdviceItem.MaxWords ? words.RemoveAt(0) : words;
    }
}
