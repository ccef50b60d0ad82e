using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Handoffs;

namespace CareTeamBot.Cards.Handoffs;

/// <summary>The inputs of <c>handoff.start</c>, for the form and for what unfolds on a card.</summary>
internal static class HandoffInputs
{
    /// <summary>Own agency or oneself; the coordinator may choose any agency.</summary>
    public static IEnumerable<CardElement> From(CardContext c, Room room)
    {
        var words = HandoffFormWords.In(c.Locale);
        var names = new Names(c, room);
        var (mine, viewer) = (c.State.AgencyOf(c.ViewerId), c.State.FindParticipant(c.ViewerId));
        var mayAny = c.ViewerId is null || c.ViewerId == c.State.CoordinatorId;
        InputChoice[] choices =
        [
            .. c.State.Agencies.Where(a => a == mine || mayAny).OrderByDescending(a => a == mine).Take(room.Choices).Select(a => new InputChoice(names.Agency(a), a.Id)),
            .. viewer is null || mine is null ? [] : (InputChoice[])[new(words.FromMe(names.Person(viewer.Id)), viewer.Id)],
        ];
        return choices.Length < 2 ? [] : [new InputChoiceSet { Id = "from", Label = words.From, Placeholder = CommonWords.In(c.Locale).Choose, Choices = choices, Value = mine?.Id }];
    }

    public static IEnumerable<CardElement> To(CardContext c, Room room, HandoffSide? from = null, string? chosen = null)
    {
        var words = HandoffFormWords.In(c.Locale);
        var names = new Names(c, room);
        var own = from is null ? c.State.AgencyOf(c.ViewerId)?.Id : from.AgencyId;
        var agencies = c.State.Agencies.Where(a => a.Id != own && c.State.ActiveMembersOf(a.Id).Any()).Take(room.Choices).ToList();
        if (agencies.Count > 0)
        {
            yield return new InputChoiceSet
            {
                Id = "toAgency",
                Label = words.To,
                Placeholder = CommonWords.In(c.Locale).Choose,
                Value = agencies.Exists(a => a.Id == chosen) ? chosen : null,
                Choices = [.. agencies.Select(a => new InputChoice(names.Agency(a), a.Id))],
            };
        }

        yield return new InputText { Id = "newAgency", Label = words.NewAgency, Placeholder = words.NewAgencyPlaceholder, MaxLength = 60 };
    }

    public static IEnumerable<CardElement> Person(CardContext c, Room room)
    {
        var words = HandoffFormWords.In(c.Locale);
        var names = new Names(c, room);
        InputChoice[] people = [.. c.State.Participants.Where(p => !p.Left && p.Id != c.ViewerId).Take(room.Choices).Select(p => new InputChoice(names.PersonOf(p.Id), p.Id))];
        return people.Length == 0 ? [] : [new InputChoiceSet { Id = "toPerson", Label = words.Person, Placeholder = words.PersonNone, Choices = people }];
    }

    public static InputChoiceSet Reason(CardContext c) => new()
    {
        Id = "cause",
        Label = HandoffFormWords.In(c.Locale).Reason,
        Value = Value(HandoffReason.LifeStage),
        Choices = [.. Enum.GetValues<HandoffReason>().Select(r => new InputChoice(HandoffWords.In(c.Locale).Reason(r), Value(r)))],
    };

    public static IEnumerable<CardElement> More(CardContext c)
    {
        var words = HandoffFormWords.In(c.Locale);
        return
        [
            Until(c),
            new InputText { Id = "people", Label = words.People, Placeholder = words.PeoplePlaceholder, IsMultiline = true, MaxLength = HandoffItem.MaxText },
            new InputText { Id = "note", Label = words.Note, Placeholder = words.NotePlaceholder, IsMultiline = true, MaxLength = HandoffItem.MaxText },
        ];
    }

    public static InputDate Until(CardContext c) =>
        new() { Id = "until", Label = HandoffFormWords.In(c.Locale).Until, Min = c.Rules.Calendar.DayOf(c.Now) };

    private static string Value(HandoffReason reason) => reason.ToString() is var name ? $"{char.ToLowerInvariant(name[0])}{name[1..]}" : "";
}
