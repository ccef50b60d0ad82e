using CareTeamBot.Cards.Openings;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Conferences;

namespace CareTeamBot.Cards.Tests;

internal static partial class ProductCards
{
    private static readonly OpeningSheet Making = new()
    {
        Id = "5f1d7c9e6f0a4f3c",
        Stand = OpeningStand.Making,
        Until = new DateTimeOffset(2026, 11, 24, 1, 10, 0, TimeSpan.Zero),
        Typed = [(OpeningWord.Caller, "おばあさん"), (OpeningWord.Worry, "夜の吸引で眠れていません"), (OpeningWord.Goal, "友だちと遊ばせたい")],
    };

    private static readonly OpeningSheet Made = Making with
    {
        Stand = OpeningStand.Made,
        ChannelName = "ケース 2026-4817",
        ChannelLink = new Uri("https://teams.microsoft.com/l/channel/19%3acase/channel"),
        Kind = ChannelKind.Private,
    };

    private static IEnumerable<(string, Func<Locale, AdaptiveCard>)> Channels() =>
    [
        ("channel.making", l => CareCards.Opening(Chat(l), Making, [])),
        ("channel.made.private", l => CareCards.Opening(Chat(l), Made, [])),
        ("channel.made.shared", l => CareCards.Opening(Chat(l), Made with { Kind = ChannelKind.Shared }, [])),
        ("channel.made.standard", l => CareCards.Opening(Chat(l), Made with { Kind = ChannelKind.Standard, Why = KindReason.AppRefused, Leftover = "ケース 2026-0031" }, [])),
        ("channel.settled", l => CareCards.Opening(Chat(l), Made with { Stand = OpeningStand.Settled }, [])),
        .. Enum.GetValues<OpeningFault>().Select(fault => ($"channel.byHand.{fault}", (Func<Locale, AdaptiveCard>)(l =>
            CareCards.Opening(Chat(l), Making with { Stand = OpeningStand.ByHand, Fault = fault, ChannelName = fault == OpeningFault.NoApp ? "ケース 2026-4817" : null }, Glances(l))))),
        ("intake.form.personal.newCase", l => CareCards.IntakeForm(Chat(l), null, Glances(l))),
        ("intake.form.noCase.newCase", l => CareCards.IntakeForm(Chat(l), null, [])),
        ("channel.troubles", l => CareCards.Trouble(Situations.WholeTeam(l).Context(Situations.Coordinator),
            [.. Enum.GetValues<TroubleKind>().Select(k => new ChannelTrouble(k, k <= TroubleKind.MemberRefused ? new(Situations.Nursery) : null))])),
        ("conference.withMeeting", l => Linked(ConferenceScenes.Planned(l), ConferenceLink.Meeting)),
        ("conference.withMinutesFile", l => Linked(ConferenceScenes.Held(l), ConferenceLink.Minutes)),
        ("channel.archived", l => CareCards.Trouble(Situations.WholeTeam(l).Context(Situations.Coordinator), [], archived: true)),
        .. Enum.GetValues<ChannelLossReason>().Select(reason => ($"channel.lost.{reason}", (Func<Locale, AdaptiveCard>)(l => Lost(Situations.Busy(l), reason)))),
        ("channel.lost.urgent", l => Lost(Situations.Asked(l, urgent: true), ChannelLossReason.Removed)),
        ("channel.lost.nothingOpen", l => Lost(Situations.WholeTeam(l), ChannelLossReason.Deleted)),
        ("channel.found", l => CareCards.ChannelLost(Situations.Busy(l).Context(Situations.Coordinator))),
        ("channel.lost.closed", l => CareCards.ChannelLost(Situations.Closed(l).Context(Situations.Coordinator))),
        ("notice.channelAway", l => CareCards.Notice(Situations.WholeTeam(l).Context(), new(null, null, NoticeKind.ChannelAway))),
        ("notice.unwatched", l => CareCards.Notice(Situations.WholeTeam(l).Context(), new(RefusalReason.TooManyWatched, "20"))),
        ("notice.tooFast", l => CareCards.Notice(Situations.WholeTeam(l).Context(), new(RefusalReason.TooFast, null))),
        ("channel.noTroubles", l => CareCards.Trouble(Situations.WholeTeam(l).Context(Situations.Coordinator), [])),
    ];

    private static AdaptiveCard Lost(Situation situation, ChannelLossReason reason) =>
        CareCards.ChannelLost(situation.Play(now => new CaseCommand.LoseChannel(now, reason)).Context(Situations.Coordinator));

    private static AdaptiveCard Linked(Situation situation, ConferenceLink kind)
    {
        var linked = situation.Play(now => new CaseCommand.LinkConference(now, new("c2"), kind, new Uri("https://teams.microsoft.com/l/meetup-join/19%3ameeting")));
        return CareCards.Item(linked.Context(Situations.Coordinator), linked.State.FindItem(new("c2"))!);
    }

    private static CardContext Chat(Locale l) => Personal(l, Situations.Mother) with { CaseId = new("5f1d7c9e6f0a4f3c9a528a1c0f6d2b11"), MakesChannels = true };
}
