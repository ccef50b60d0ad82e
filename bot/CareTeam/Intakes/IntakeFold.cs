using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.CareTeam.Intakes;

/// <summary>What an event makes of an intake.</summary>
internal static class IntakeFold
{
    public static IntakeItem Apply(IntakeItem intake, CaseEvent.OfItem happened) => happened switch
    {
        CaseEvent.IntakeReminded e => ItemFold.Called(ItemFold.Stand(intake, e.Standing), e.Mentioned),
        CaseEvent.ContactMissed e => Tried(ItemFold.Stand(intake, e.Standing), e.Try),
        CaseEvent.ContactMade e => OverIfDone(ItemFold.Stand(intake, e.Standing) with { FirstContact = e.Contact }, e),
        CaseEvent.IntakeAsked e => OverIfDone(intake with { Questions = intake.Questions.Add(e.Question) }, e),
        CaseEvent.IntakeSettled e => ItemFold.Ended(intake, e),
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "Unknown event."),
    };

    private static IntakeItem OverIfDone(IntakeItem intake, CaseEvent e) =>
        intake is { FirstContact: not null, Questions.IsEmpty: false } ? ItemFold.Ended(intake, e) : intake;

    private static IntakeItem Tried(IntakeItem intake, Contact contact)
    {
        var tries = intake.Tries.Add(contact);
        return intake with { Tries = tries.Count > IntakeItem.MaxTries ? tries.RemoveAt(0) : tries };
    }
}
