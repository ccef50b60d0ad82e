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
        return choices.Length < 2 ? [] : [new AdaptiveChoiceSetInput { Id = HandoffButtons.From.Id, Label = words.From, Placeholder = CommonWords.In(c.Locale).Choose, Choices = [.. choices], Value = mine?.Id }];
    }

    public static IEnumerable<AdaptiveElement> To(CardContext c, Room room, HandoffSide? from = null, string? chosen = null)
    {
        var words = HandoffFormWords.In(c.Locale);
        var names = new Names(c, room);
        var own = from is null ? c.State.AgencyOf(c.ViewerId)?.Id : from.AgencyId;
        var agencies = c.State.Agencies.Where(a => a.Id != own && c.State.ActiveMembersOf(a.Id).Any()).Take(room.Choices).ToList();
        if (agencies.Count > 0)
        {
            yield return new AdaptiveChoiceSetInput
            {
                Id = Fields.ToAgency.Id,
                Label = words.To,
                Placeholder = CommonWords.In(c.Locale).Choose,
                Value = agencies.Exists(a => a.Id == chosen) ? chosen : null,
                Choices = [.. agencies.Select(a => Say.Choice(names.Agency(a), a.Id))],
            };
        }

        yield return new AdaptiveTextInput { Id = Fields.NewAgency.Id, Label = words.NewAgency, Placeholder = words.NewAgencyPlaceholder, MaxLength = 60 };
    }

    public static IEnumerable<AdaptiveElement> Person(CardContext c, Room room)
    {
        var words = HandoffFormWords.In(c.Locale);
        var names = new Names(c, room);
        AdaptiveChoice[] people = [.. c.State.Participants.Where(p => !p.Left && p.Id != c.ViewerId).Take(room.Choices).Select(p => Say.Choice(names.PersonOf(p.Id), p.Id))];
        return people.Length == 0 ? [] : [new AdaptiveChoiceSetInput { Id = HandoffButtons.Person.Id, Label = words.Person, Placeholder = words.PersonNone, Choices = [.. people] }];
    }

    public static AdaptiveChoiceSetInput Reason(CardContext c) => new()
    {
        Id = HandoffButtons.Cause.Id,
        Label = HandoffFormWords.In(c.Locale).Reason,
        Value = WireName.Of(HandoffReason.LifeStage),
        Choices = [.. Enum.GetValues<HandoffReason>().Select(r => Say.Choice(HandoffWords.In(c.Locale).Reason(r), WireName.Of(r)))],
    };

    public static IEnumerable<AdaptiveElement> More(CardContext c)
    {
        var words = HandoffFormWords.In(c.Locale);
        return
        [
            Until(c),
            new AdaptiveTextInput { Id = HandoffButtons.People.Id, Label = words.People, Placeholder = words.PeoplePlaceholder, IsMultiline = true, MaxLength = HandoffItem.MaxText },
            new AdaptiveTextInput { Id = Fields.Note.Id, Label = words.Note, Placeholder = words.NotePlaceholder, IsMultiline = true, MaxLength = HandoffItem.MaxText },
        ];
    }

    public static AdaptiveDateInput Until(CardContext c) =>
        new() { Id = Fields.Until.Id, Label = HandoffFormWords.In(c.Locale).Until, Min = Dates.Wire(c.Rules.Calendar.DayOf(c.Now)) };
}
