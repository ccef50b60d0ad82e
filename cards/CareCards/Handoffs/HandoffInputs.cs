using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Handoffs;

namespace CareTeamBot.Cards.Handoffs;

/// <summary>The inputs for starting a handoff, for the form and for what unfolds on a card.</summary>
internal static class HandoffInputs
{
    /// <summary>Own agency or oneself; the coordinator may choose any agency.</summary>
    public static IEnumerable<AdaptiveElement> From(CardContext c, Room room)
    {
        var words = HandoffFormWords.In(c.Locale);
        var names = new Names(c, room);
        var (mine, viewer) = (c.State.AgencyOf(c.ViewerId), c.State.FindParticipant(c.ViewerId));
        var mayAny = c.ViewerId is null || c.ViewerId == c.State.CoordinatorId;
        AdaptiveChoice[] choices =
        [
            .. c.State.Agencies.Where(a => a == mine || mayAny).OrderByDescending(a => a == mine).Take(room.Choices).Select(a => Say.Choice(names.Agency(a), a.Id)),
            .. viewer is null || mine is null ? [] : (AdaptiveChoice[])[Say.Choice(words.FromMe(names.Person(viewer.Id)), viewer.Id)],
        ];
        return choices.Length < 2 ? [] : [HandoffButtons.From.Draw(words.From, CommonWords.In(c.Locale).Choose, choices, mine?.Id)];
    }

    public static IEnumerable<AdaptiveElement> To(CardContext c, Room room, HandoffSide? from = null, string? chosen = null)
    {
        var words = HandoffFormWords.In(c.Locale);
        var names = new Names(c, room);
        var own = from is null ? c.State.AgencyOf(c.ViewerId)?.Id : from.AgencyId;
        var agencies = c.State.Agencies.Where(a => a.Id != own && c.State.ActiveMembersOf(a.Id).Any()).Take(room.Choices).ToList();
        if (agencies.Count > 0)
        {
            yield return Fields.ToAgency.Draw(
                words.To, CommonWords.In(c.Locale).Choose, agencies.Select(a => Say.Choice(names.Agency(a), a.Id)), agencies.Exists(a => a.Id == chosen) ? chosen : null);
        }

        yield return Fields.NewAgency.Draw(words.NewAgency, 60, words.NewAgencyPlaceholder);
    }

    public static IEnumerable<AdaptiveElement> Person(CardContext c, Room room)
    {
        var words = HandoffFormWords.In(c.Locale);
        var names = new Names(c, room);
        AdaptiveChoice[] people = [.. c.State.Participants.Where(p => !p.Left && p.Id != c.ViewerId).Take(room.Choices).Select(p => Say.Choice(names.PersonOf(p.Id), p.Id))];
        return people.Length == 0 ? [] : [HandoffButtons.Person.Draw(words.Person, words.PersonNone, people)];
    }

    public static AdaptiveChoiceSetInput Reason(CardContext c) => HandoffButtons.Cause.Draw(
        HandoffFormWords.In(c.Locale).Reason, null,
        Enum.GetValues<HandoffReason>().Select(r => Say.Choice(HandoffWords.In(c.Locale).Reason(r), WireName.Of(r))), WireName.Of(HandoffReason.LifeStage));

    public static IEnumerable<AdaptiveElement> More(CardContext c)
    {
        var words = HandoffFormWords.In(c.Locale);
        return
        [
            Until(c),
            HandoffButtons.People.Draw(words.People, HandoffItem.MaxText, words.PeoplePlaceholder, isMultiline: true),
            Fields.Note.Draw(words.Note, HandoffItem.MaxText, words.NotePlaceholder, isMultiline: true),
        ];
    }

    public static AdaptiveDateInput Until(CardContext c) =>
        Fields.Until.Draw(HandoffFormWords.In(c.Locale).Until, c.Rules.Calendar.DayOf(c.Now));
}
