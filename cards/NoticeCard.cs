using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards;

/// <summary>One sentence to the viewer: by itself, or on top of another card.</summary>
internal static class NoticeCard
{
    private const int MaxDetail = 60;
    private const int MaxSentence = 300;

    public static AdaptiveCard Make(CardContext c, Notice notice)
    {
        var sentence = Sentence(c.Locale, notice);
        return Frame.Still(c with { Notice = null }, sentence, [Say.Body(sentence)]);
    }

    public static Container Banner(CardContext c, Notice notice) =>
        new() { Style = ContainerStyle.Accent, Items = [Say.Body(Sentence(c.Locale, notice))] };

    public static string Sentence(Locale locale, Notice notice)
    {
        var words = NoticeWords.In(locale);
        var detail = PlainText.Line(notice.Detail, MaxDetail);
        return notice.Kind switch
        {
            NoticeKind.AskedInChannel => words.AskedInChannel(detail),
            NoticeKind.SharedInChannel => words.SharedInChannel(detail),
            NoticeKind.Done => DoneWords.In(locale).Of(notice.Detail ?? ""),
            NoticeKind.FileOffered => words.FileOffered,
            NoticeKind.FileNotSaved => words.FileNotSaved,
            NoticeKind.AdviceAsked => words.AdviceAsked,
            NoticeKind.IntakeRegistered => words.IntakeRegistered,
            NoticeKind.ConferencePlanned => words.ConferencePlanned,
            NoticeKind.PointAdded => words.PointAdded,
            NoticeKind.ChannelAsked => words.ChannelAsked,
            NoticeKind.ResourceAdded => words.ResourceAdded,
            NoticeKind.ResourceVerified => words.ResourceVerified,
            NoticeKind.ResourceGone => words.ResourceGone,
            NoticeKind.MissingRecorded => words.MissingRecorded,
            NoticeKind.HoursUnreadable => PlainText.Line(notice.Detail, MaxSentence) is { Length: > 0 } why ? why : words.HoursUnreadable,
            NoticeKind.RoleProposed => words.RoleProposed,
            NoticeKind.ChannelAway => words.ChannelAway,
            NoticeKind.HandoffStarted => words.HandoffStarted,
            _ => notice.Refusal is { } reason ? RefusalWords.In(locale).Of(reason, detail) : words.NotDone,
        };
    }
}
