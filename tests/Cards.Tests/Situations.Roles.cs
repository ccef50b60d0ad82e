using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.Cards.Tests;

/// <summary>A role or task of the deck's case, at each of its steps.</summary>
internal static class RoleSituations
{
    public static ItemId Id => new("r2");
    private static readonly DateOnly Day = new(2026, 12, 4);

    public static RoleItem Role(Situation situation) => (RoleItem)situation.State.FindItem(Id)!;

    public static Situation Proposed(Locale l) => Propose(l, RoleKind.Task, l.Of("保健センター", "Health centre"), l.Of("児童発達支援センター", "Child development centre"));

    /// <summary>The health centre has two members, of whom one is to be chosen.</summary>
    public static Situation Colleagues(Locale l) => Proposed(l).Play(now => new CaseCommand.Join(
        new Actor(new("29:health2"), l.Of("川口 学", "Manabu Kawaguchi"), l.Tag), now, l.Of("保健センター", "Health centre"), null));

    public static Situation ProposedRole(Locale l) => Propose(l, RoleKind.Role, l.Of("保健センター", "Health centre"), null);

    public static Situation Nudged(Locale l) => Proposed(l).UntilDue();

    public static Situation PassedOn(Locale l) => Proposed(l).Play(now => new CaseCommand.PassRole(
        Situations.Actor(l, Situations.Health), now, Id, l.Of("保育課", "Nursery section"), l.Of("入園のことなので", "It is about nursery")));

    public static Situation Gap(Locale l) => PassedOn(l)
        .Play(now => new CaseCommand.DeclineRole(Situations.Actor(l, Situations.Nursery), now, Id, l.Of("付き添いの人手がありません。", "We have nobody to go along.")))
        .Play(now => new CaseCommand.DeclineRole(Situations.Actor(l, "29:centre"), now, Id, l.Of("その週は行事と重なっています。", "There is an event that week.")));

    public static Situation Accepted(Locale l) => Proposed(l).Play(now => new CaseCommand.AcceptRole(Situations.Actor(l, Situations.Health), now, Id, null));

    public static Situation Stalled(Locale l) => Accepted(l).UntilDue();

    public static Situation Reported(Locale l) => Accepted(l).After(TimeSpan.FromDays(4)).Play(now => new CaseCommand.ReportRole(
        Situations.Actor(l, Situations.Health), now, Id, l.Of("見学の日が12月10日に決まりました。", "The visit is set for 10 December.")));

    public static Situation Confirmed(Locale l) => Reported(l).Play(now => new CaseCommand.JudgeRole(Situations.Actor(l, Situations.Coordinator), now, Id, true, null));

    public static Situation NotYet(Locale l) => Reported(l).Play(now => new CaseCommand.JudgeRole(
        Situations.Actor(l, Situations.Coordinator), now, Id, false, l.Of("もう一か所お願いします。", "One more, please.")));

    public static Situation Dropped(Locale l) => Gap(l).Play(now => new CaseCommand.DropRole(
        Situations.Actor(l, Situations.Coordinator), now, Id, l.Of("ご家族が行けることになりました。", "The family can go themselves.")));

    public static Situation LastingRole(Locale l) =>
        ProposedRole(l).Play(now => new CaseCommand.AcceptRole(Situations.Actor(l, Situations.Health), now, Id, null));

    public static Situation Reviewed(Locale l)
    {
        var role = LastingRole(l);
        return (role with { Now = Role(role).Due }).Play(now => new CaseCommand.Tick(now));
    }

    public static Situation HandedBack(Locale l) => LastingRole(l).Play(now => new CaseCommand.ReportRole(Situations.Actor(l, Situations.Health), now, Id, null));

    /// <summary>The health centre's member is away, and the visiting nurse is reached in her place.</summary>
    public static Situation Covered(Locale l) => LastingRole(l).Play(now => new CaseCommand.SetCover(
        Situations.Actor(l, Situations.Health), now, new NamedPerson.Member(Situations.Actor(l, "29:nurse")), new Closure(new(2026, 11, 20), new(2026, 11, 27))));

    /// <summary>A role with everything at its longest, in a case that is full.</summary>
    public static Situation Full(Situation limits, string filling)
    {
        var (language, text) = (limits.Locale.Tag, Situations.Fill(filling, RoleItem.MaxText));
        var full = Enumerable.Range(0, 60).Aggregate(limits, (c, i) => c.Play(now => new CaseCommand.ProposeRole(
            new Actor(new($"29:p{i % 3}"), Situations.Fill(filling, 256), language), now, RoleKind.Role, Situations.Fill($"{i} {filling}", RoleItem.MaxTitle), text, text, null, i < 30 ? "29:p0" : "29:p1", "29:p2", "t1")));
        var last = full.State.Items.OfType<RoleItem>().Last().Id;
        return full.Play(now => new CaseCommand.DeclineRole(new Actor(new("29:p1"), Situations.Fill(filling, 256), language), now, last, text));
    }

    private static Situation Propose(Locale l, RoleKind kind, string to, string? next) => Situations.WholeTeam(l).Play(now => new CaseCommand.ProposeRole(
        Situations.Actor(l, Situations.Coordinator), now, kind,
        kind == RoleKind.Task ? l.Of("保育園の見学に付き添う", "Go along to visit the nursery") : l.Of("ご家族との連絡のまとめ役", "Keeping in touch with the family"),
        l.Of("友だちと遊べる園を、ご家族の目で選べるように", "So that the family can choose a nursery with their own eyes"),
        kind == RoleKind.Task ? l.Of("当日の吸引と、園への説明", "Suction on the day, and explaining it to the nursery") : null,
        kind == RoleKind.Task ? Day : null, to, next, "t1"));
}
