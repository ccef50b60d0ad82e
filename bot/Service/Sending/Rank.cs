using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Teams.Outbound;

namespace CareTeamBot.Service.Sending;

/// <summary>What goes first in a lane.</summary>
internal enum Rank
{
    /// <summary>What comes of something that somebody did just now: a question's card, a form, a refusal.</summary>
    Answer,

    /// <summary>What the bot says on its own account: mentions, reminders, notices.</summary>
    Call,

    /// <summary>A list that somebody asked for, or the help. It can wait a moment, but no longer.</summary>
    List,

    /// <summary>A message that is there already is brought up to date, and what is no message.</summary>
    Update,
}

/// <summary>Tells a row's rank from what is stored of it.</summary>
internal static class Ranks
{
    /// <summary>A card that may be posted is ranked so until it turns out to be there; see <see cref="Letter.StepBack"/>.</summary>
    public static Rank RankOf(string slotName, SlotView? slot, Intent intent) => slot switch
    {
        null => GraphSlots.Is(slotName) ? Rank.Call : Rank.Update,
        { View: View.Listing } => Rank.Update,
        { View: View.File or View.Opening } => Rank.Answer,
        _ when intent.OnlyIfPosted => Rank.Update,
        _ when intent.Answers => Rank.Answer,
        _ when !IsOfOneMessage(slotName, slot) => Rank.Call,
        { View: View.Case or View.Team or View.Status or View.PersonalStatus or View.Help or View.Agenda or View.Stages or View.Resources } => Rank.List,
        _ => Rank.Answer,
    };

    public static Urgency UrgencyOf(Rank rank) => rank switch
    {
        Rank.Call => Urgency.Call,
        Rank.Update => Urgency.Update,
        _ => Urgency.Answer,
    };

    /// <summary>Whether it answers one message, and so is never there before it is sent.</summary>
    public static bool IsOfOneMessage(string slotName, SlotView slot) =>
        slot is { Item: null, View: not (View.Digest or View.Trouble) } && slotName != Slots.Case;
}
