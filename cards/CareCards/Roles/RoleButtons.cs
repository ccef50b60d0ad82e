using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Roles;

/// <summary>What the viewer can do about a role; all of it where nobody in particular looks.</summary>
internal static class RoleButtons
{
    /// <summary>As many days ahead as the domain takes.</summary>
    private const int MaxDays = 366;

    public static IEnumerable<AdaptiveAction?> Of(CardContext c, RoleItem role, Room room)
    {
        var words = RoleWords.In(c.Locale);
        var mayChange = MayJudge(c, role);
        return role switch
        {
            { IsOpen: false } => [],
            { Step: RoleStep.Proposed or RoleStep.Nudged } =>
            [
                .. MayAnswer(c, role) ? [Accept(c, role, room, words), Decline(c, role, words), Pass(c, role, room, words)] : (AdaptiveAction?[])[],
                mayChange ? Change(c, role, room, words) : null,
            ],
            { Step: RoleStep.Gap } =>
            [
                Accept(c, role, room, words),
                mayChange ? Change(c, role, room, words) : null,
                mayChange ? Frame.Button(words.Barrier, Verbs.CouncilDraft, Frame.Data(c, role, "barrier")) : null,
            ],
            { Step: RoleStep.Accepted } =>
            [
                .. MayWork(c, role) ? [KeepOn(c, role, words), Done(c, role, words), Keep(c, role, words)] : (AdaptiveAction?[])[],
                mayChange ? Drop(c, role, words) : null,
            ],
            _ => mayChange ? [Frame.Button(words.Confirm, Verbs.RoleDone, Frame.Data(c, role, "confirmed"), main: true), NotYet(c, role, words)] : [],
        };
    }

    /// <summary>Who is asked, a colleague of a person who is, and who stands in for one of them.</summary>
    private static bool MayAnswer(CardContext c, RoleItem role) => c.ViewerId is not { } viewer || Asked(c, role)
        .Any(id => c.State.ActsAs(viewer, id, c.Now, c.Rules));

    private static IEnumerable<MemberId> Asked(CardContext c, RoleItem role)
    {
        var agency = role.Holder.Agency ?? c.State.AgencyOf(role.Holder.Member)?.Id;
        return agency is { } id ? c.State.ActiveMembersOf(id).Select(p => p.Id) : role.Holder.FindMembers();
    }

    private static bool MayJudge(CardContext c, RoleItem role) => c.ViewerId is not { } viewer
        || c.State.ActsAs(viewer, role.ProposerId, c.Now, c.Rules) || c.State.ActsAs(viewer, c.State.CoordinatorId, c.Now, c.Rules)
        || IsOf(c, viewer, role.ProposerAgencyId);

    private static bool MayWork(CardContext c, RoleItem role) => c.ViewerId is not { } viewer
        || c.State.ActsAs(viewer, role.DoerId, c.Now, c.Rules) || IsOf(c, viewer, role.DoerAgencyId);

    private static bool IsOf(CardContext c, MemberId viewer, AgencyId? agencyId) => agencyId is not null && c.State.AgencyOf(viewer)?.Id == agencyId;

    /// <summary>One press where there is nobody to choose from; else a list of the agency's members, the viewer first.</summary>
    private static AdaptiveAction Accept(CardContext c, RoleItem role, Room room, RoleWords words)
    {
        var agency = c.State.AgencyOf(c.ViewerId)?.Id ?? role.Holder.Agency;
        var members = agency is { } id ? c.State.ActiveMembersOf(id).Take(room.Choices).ToList() : [];
        if (members.Count < 2)
            return Frame.Button(words.Accept, Verbs.RoleAccept, Frame.Data(c, role), main: true);
        var names = new Names(c, room);
        return Frame.Fold(words.Accept,
            [
                new AdaptiveChoiceSetInput
                {
                    Id = "member", Label = words.Doer, Value = members.Exists(m => m.Id == c.ViewerId) ? c.ViewerId : null,
                    Placeholder = NameWords.In(c.Locale).You, Choices = [.. members.Select(m => Say.Choice(names.Person(m.Id), m.Id))],
                },
            ],
            Frame.Button(words.AcceptSend, Verbs.RoleAccept, Frame.Data(c, role), main: true));
    }

    private static AdaptiveShowCardAction Decline(CardContext c, RoleItem role, RoleWords words) => Frame.Fold(words.Decline,
        [Say.Required(Text("reason", words.Reason, words.ReasonPlaceholder), c.Locale)],
        Frame.Button(words.DeclineSend, Verbs.RoleDecline, Frame.Data(c, role), main: true));

    private static AdaptiveShowCardAction? Pass(CardContext c, RoleItem role, Room room, RoleWords words)
    {
        var names = new Names(c, room);
        var asked = role.Holder.Agency ?? c.State.AgencyOf(role.Holder.Member)?.Id;
        var others = c.State.Agencies
            .Where(a => a.Id != asked && a.Id != c.State.AgencyOf(c.ViewerId)?.Id && !role.HasDeclined(a.Id, null) && c.State.ActiveMembersOf(a.Id).Any())
            .Take(room.Choices).Select(a => Say.Choice(names.Agency(a), a.Id)).ToList();
        return others.Count == 0 ? null : Frame.Fold(words.Pass,
            [
                new AdaptiveChoiceSetInput { Id = "toAgency", Label = words.PassTo, Placeholder = CommonWords.In(c.Locale).Choose, Choices = others },
                Text("note", words.Reason, null),
            ],
            Frame.Button(words.PassSend, Verbs.RoleDecline, Frame.Data(c, role, "pass"), main: true));
    }

    private static AdaptiveShowCardAction Change(CardContext c, RoleItem role, Room room, RoleWords words) => Frame.Fold(words.Change,
        [RoleFormCard.Receiver(c, room, "to", words.ChangeTo, CommonWords.In(c.Locale).Choose), Text("because", words.DropReason, null)],
        Frame.Button(words.ChangeSend, Verbs.RolePropose, Frame.Data(c, role), main: true),
        Frame.Button(words.Drop, Verbs.RoleDecline, Frame.Data(c, role, "drop")));

    private static AdaptiveShowCardAction Drop(CardContext c, RoleItem role, RoleWords words) => Frame.Fold(words.Drop,
        [Say.Required(Text("because", words.Reason, null), c.Locale)],
        Frame.Button(words.Drop, Verbs.RoleDecline, Frame.Data(c, role, "drop")));

    private static AdaptiveShowCardAction Done(CardContext c, RoleItem role, RoleWords words)
    {
        var isTask = role.RoleKind == RoleKind.Task;
        return Frame.Fold(isTask ? words.Done : words.HandBack,
            [Text("result", isTask ? words.ResultLabel : words.HandBackLabel, isTask ? words.ResultPlaceholder : null)],
            Frame.Button(words.DoneSend, Verbs.RoleDone, Frame.Data(c, role), main: true));
    }

    /// <summary>After the bot asked: it still fits as it is.</summary>
    private static AdaptiveExecuteAction? KeepOn(CardContext c, RoleItem role, RoleWords words) => role is { Reminders: > 0, Until: null }
        ? Frame.Button(words.KeepOn, Verbs.RoleAccept, Frame.Data(c, role, "keep"), main: true)
        : null;

    private static AdaptiveShowCardAction Keep(CardContext c, RoleItem role, RoleWords words)
    {
        var today = c.Rules.Calendar.DayOf(c.Now);
        return Frame.Fold(words.Keep,
            [
                new AdaptiveDateInput
                {
                    Id = "day", Label = words.KeepDay, Min = Dates.Wire(today), Max = Dates.Wire(today.AddDays(MaxDays)),
                    Value = Dates.Wire(role.Until > today ? role.Until : today.AddDays(7)),
                },
            ],
            Frame.Button(words.KeepSend, Verbs.RoleAccept, Frame.Data(c, role, "keep"), main: true));
    }

    private static AdaptiveShowCardAction NotYet(CardContext c, RoleItem role, RoleWords words) => Frame.Fold(words.NotYet,
        [Text("note", words.NotYetLabel, null)],
        Frame.Button(words.NotYetSend, Verbs.RoleDone, Frame.Data(c, role, "notYet"), main: true));

    private static AdaptiveTextInput Text(string id, string label, string? placeholder) =>
        new() { Id = id, Label = label, Placeholder = placeholder, IsMultiline = true, MaxLength = RoleItem.MaxText };
}
