using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Roles;

/// <summary>The form for proposing a role or a task.</summary>
internal static class RoleFormCard
{
    /// <summary>As many days ahead as the domain takes.</summary>
    private const int MaxDays = 366;

    public static AdaptiveCard Make(CardContext c, RoleKind kind, string? text, Room room)
    {
        if (c.State.Status != CaseStatus.Open) return CaseCard.Make(c, room);
        var words = RoleFormWords.In(c.Locale);
        var title = kind == RoleKind.Role ? words.RoleTitle : words.TaskTitle;
        var today = c.Rules.Calendar.DayOf(c.Now);
        return Frame.Form(c, title,
            [
                Say.Heading(title),
                Say.Note(kind == RoleKind.Role ? words.RoleNote : words.TaskNote),
                c.State.Goal is { } goal ? Say.Reminder(Words.CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
                RoleButtons.Title.Draw(
                    words.Title, RoleItem.MaxTitle, kind == RoleKind.Role ? words.RolePlaceholder : words.TaskPlaceholder,
                    PlainText.Clip(PlainText.Clean(text), RoleItem.MaxTitle)),
                Receiver(c, room, Fields.To, words.To, words.ToPlaceholder),
                Receiver(c, room, RoleButtons.Next, words.Next, words.NextPlaceholder),
                RoleButtons.Expected.Draw(words.Expected, RoleItem.MaxText, isMultiline: true),
                Fields.Why.Draw(words.Why, RoleItem.MaxText, words.WhyPlaceholder, isMultiline: true),
                Fields.Until.Draw(words.Until, today, today.AddDays(MaxDays)),
                Say.Note(words.UntilNote),
                new AdaptiveActionSet { Actions = [RoleButtons.Propose.Draw(words.Submit, Frame.Data(c, WireName.Of(kind)), main: true)] },
            ]);
    }

    /// <summary>A list of agencies, then of people; the value is an id.</summary>
    public static AdaptiveChoiceSetInput Receiver(CardContext c, Room room, ChoiceField field, string label, string placeholder)
    {
        var names = new Names(c, room);
        var agencies = c.State.Agencies.Where(a => c.State.ActiveMembersOf(a.Id).Any()).Select(a => Say.Choice(names.Agency(a), a.Id));
        var people = c.State.Participants.Where(p => !p.Left).OrderByDescending(p => p.Id == c.ViewerId)
            .Select(p => Say.Choice(names.PersonOf(p.Id), p.Id));
        return field.Draw(label, placeholder, [.. agencies.Take(room.Choices), .. people.Take(room.Choices)]);
    }
}
