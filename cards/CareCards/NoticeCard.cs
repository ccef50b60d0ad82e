using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards;

/// <summary>One sentence to the viewer: by itself, or on top of another card.</summary>
internal static class NoticeCard
{
    private const string Why = "why-";
    private const string Kind = "told-";
    private const int MaxDetail = 60;
    private const int MaxSentence = 300;

    public static AdaptiveCard Make(CardContext c, Notice notice)
    {
        var sentence = Sentence(c.Locale, notice);
        var card = Frame.Still(c with { Notice = null }, sentence, [Say.Body(sentence)]);
        card.Refresh = Frame.Refresh(Data(c, notice), everybody: true);
        return card;
    }

    /// <summary>What the notice's refresh carries, so that it says the same again.</summary>
    private static ActionData Data(CardContext c, Notice notice) => Frame.Data(c, Choice(notice)) with
    {
        Told = PlainText.Clip(PlainText.Clean(notice.Detail), notice.Kind == NoticeKind.HoursUnreadable ? MaxSentence : MaxDetail) is { Length: > 0 } told ? told : null,
    };

    private static string Choice(Notice notice) => notice.Refusal is { } why ? $"{Why}{why}" : $"{Kind}{notice.Kind}";

    /// <summary>The notice that such data speak of; null where they speak of none.</summary>
    public static Notice? Read(string? choice, string? told) =>
        choice?.StartsWith(Why, StringComparison.Ordinal) == true && Enum.TryParse<RefusalReason>(choice[Why.Length..], out var why) && Enum.IsDefined(why) ? new(why, told)
        : choice?.StartsWith(Kind, StringComparison.Ordinal) == true && Enum.TryParse<NoticeKind>(choice[Kind.Length..], out var kind) && Enum.IsDefined(kind) ? new(null, told, kind)
        : null;

    public static AdaptiveContainer Banner(CardContext c, Notice notice) =>
        new() { Style = AdaptiveContainerStyle.Accent, Items = [Say.Body(Sentence(c.Locale, notice))] };

    public static string Sentence(Locale locale, Notice notice)
    {
        var words = NoticeWords.In(locale);
        var detail = Markdown.Line(notice.Detail, MaxDetail);
        return notice.Kind switch
        {
            NoticeKind.AskedInChannel => words.AskedInChannel(detail),
            NoticeKind.SharedInChannel => words.SharedInChannel(detail),
            NoticeKind.Done => Verbs.Find(notice.Detail)?.Done?.Invoke(locale) ?? words.Taken,
            NoticeKind.FileOffered => words.FileOffered,
            NoticeKind.FileNotSaved => words.FileNotSaved,
            NoticeKind.AdviceAsked => words.AdviceAsked,
            NoticeKind.SupervisorsInvited => words.SupervisorsInvited,
            NoticeKind.SupervisorAccepted => words.SupervisorAccepted(detail),
            NoticeKind.SupervisorDeclined => words.SupervisorDeclined(detail),
            NoticeKind.MembersSwept => words.MembersSwept(Markdown.Line(notice.Detail, MaxSentence)),
            NoticeKind.IntakeRegistered => words.IntakeRegistered,
            NoticeKind.ConferencePlanned => words.ConferencePlanned,
            NoticeKind.PointAdded => words.PointAdded,
            NoticeKind.ChannelAsked => words.ChannelAsked,
            NoticeKind.ResourceAdded => words.ResourceAdded,
            NoticeKind.ResourceVerified => words.ResourceVerified,
            NoticeKind.ResourceGone => words.ResourceGone,
            NoticeKind.ResourceBack => words.ResourceBack,
            NoticeKind.MissingRecorded => words.MissingRecorded,
            NoticeKind.HoursUnreadable => Markdown.Line(notice.Detail, MaxSentence) is { Length: > 0 } why ? why : words.HoursUnreadable,
            NoticeKind.RoleProposed => words.RoleProposed,
            NoticeKind.ChannelAway => words.ChannelAway,
            NoticeKind.HandoffStarted => words.HandoffStarted,
            _ => notice.Refusal is { } reason ? RefusalWords.In(locale).Of(reason, detail) : words.NotDone,
        };
    }
}
