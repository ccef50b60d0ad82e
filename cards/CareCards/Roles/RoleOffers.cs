using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Roles;

/// <summary>What the viewer can do about a role; all of it where nobody in particular looks.</summary>
internal static class RoleOffers
{
    /// <summary>As many days ahead as the domain takes.</summary>
    private const int MaxDays = 366;

    public static IEnumerable<AdaptiveAction?> Draw(CardContext c, RoleItem role, Room room)
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
                mayChange ? RoleButtons.RaiseBarrier.Draw(words.Barrier, Frame.Data(c, role)) : null,
            ],
            { Step: RoleStep.Accepted } =>
            [
                .. MayWork(c, role) ? [KeepOn(c, role, words), Done(c, role, words), Keep(c, role, words)] : (AdaptiveAction?[])[],
                mayChange ? Drop(c, role, words) : null,
            ],
            _ => mayChange ? [RoleButtons.Confirm.Draw(words.Confirm, Frame.Data(c, role), main: true), NotYet(c, role, words)] : [],
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
            return RoleButtons.Accept.Draw(words.Accept, Frame.Data(c, role), main: true);
        var names = new Names(c, room);
        return Frame.Fold(words.Accept,
            [
                RoleButtons.Member.Draw(
                    words.Doer, NameWords.In(c.Locale).You, members.Select(m => Say.Choice(names.Person(m.Id), m.Id)),
                    members.Exists(m => m.Id == c.ViewerId) ? c.ViewerId : null),
            ],
            RoleButtons.Accept.Draw(words.AcceptSend, Frame.Data(c, role), main: true));
    }

    private static AdaptiveShowCardAction Decline(CardContext c, RoleItem role, RoleWords words) => Frame.Fold(words.Decline,
        [Say.Required(Text(RoleButtons.Reason, words.Reason, words.ReasonPlaceholder), c.Locale)],
        RoleButtons.Decline.Draw(words.DeclineSend, Frame.Data(c, role), main: true));

    private static AdaptiveShowCardAction? Pass(CardContext c, RoleItem role, Room room, RoleWords words)
    {
        var names = new Names(c, room);
        var asked = role.Holder.Agency ?? c.State.AgencyOf(role.Holder.Member)?.Id;
        var others = c.State.Agencies
            .Where(a => a.Id != asked && a.Id != c.State.AgencyOf(c.ViewerId)?.Id && !role.HasDeclined(a.Id, null) && c.State.ActiveMembersOf(a.Id).Any())
            .Take(room.Choices).Select(a => Say.Choice(names.Agency(a), a.Id)).ToList();
        return others.Count == 0 ? null : Frame.Fold(words.Pass,
            [
                Fields.ToAgency.Draw(words.PassTo, CommonWords.In(c.Locale).Choose, others),
                Text(Fields.Note, words.Reason, null),
            ],
            RoleButtons.Pass.Draw(words.PassSend, Frame.Data(c, role), main: true));
    }

    private static AdaptiveShowCardAction Change(CardContext c, RoleItem role, Room room, RoleWords words) => Frame.Fold(words.Change,
        [RoleFormCard.Receiver(c, room, Fields.To, words.ChangeTo, CommonWords.In(c.Locale).Choose), Text(RoleButtons.Because, words.DropReason, null)],
        RoleButtons.Repropose.Draw(words.ChangeSend, Frame.Data(c, role), main: true),
        RoleButtons.Drop.Draw(words.Drop, Frame.Data(c, role)));

    private static AdaptiveShowCardAction Drop(CardContext c, RoleItem role, RoleWords words) => Frame.Fold(words.Drop,
        [Say.Required(Text(RoleButtons.Because, words.Reason, null), c.Locale)],
        RoleButtons.Drop.Draw(words.Drop, Frame.Data(c, role)));

    private static AdaptiveShowCardAction Done(CardContext c, RoleItem role, RoleWords words)
    {
        var isTask = role.RoleKind == RoleKind.Task;
        return Frame.Fold(isTask ? words.Done : words.HandBack,
            [Text(Fields.Result, isTask ? words.ResultLabel : words.HandBackLabel, isTask ? words.ResultPlaceholder : null)],
            RoleButtons.Report.Draw(words.DoneSend, Frame.Data(c, role), main: true));
    }

    /// <summary>After the bot asked: it still fits as it is.</summary>
    private static AdaptiveExecuteAction? KeepOn(CardContext c, RoleItem role, RoleWords words) => role is { Reminders: > 0, Until: null }
        ? RoleButtons.Keep.Draw(words.KeepOn, Frame.Data(c, role), main: true)
        : null;

    private static AdaptiveShowCardAction Keep(CardContext c, RoleItem role, RoleWords words)
    {
        var today = c.Rules.Calendar.DayOf(c.Now);
        return Frame.Fold(words.Keep,
            [Fields.Day.Draw(words.KeepDay, today, today.AddDays(MaxDays), role.Until > today ? role.Until : today.AddDays(7))],
            RoleButtons.Keep.Draw(words.KeepSend, Frame.Data(c, role), main: true));
    }

    private static AdaptiveShowCardAction NotYet(CardContext c, RoleItem role, RoleWords words) => Frame.Fold(words.NotYet,
        [Text(Fields.Note, words.NotYetLabel, null)],
        RoleButtons.NotYet.Draw(words.NotYetSend, Frame.Data(c, role), main: true));

    private static AdaptiveTextInput Text(TextField field, string label, string? placeholder) =>
        field.Draw(label, RoleItem.MaxText, placeholder, isMultiline: true);
}
