using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Tests;

internal static partial class Situations
{
    /// <summary>The nursery section asks the health nurse about the mother's question.</summary>
    public static Situation AdviceAsked(Locale locale) => Asked(locale)
        .Play(now => new CaseCommand.NameSupervisors(Actor(locale, Coordinator), now, [new NamedPerson.Member(Actor(locale, Health))]))
        .Play(now => new CaseCommand.AnswerInvitation(Actor(locale, Health), now, Accepts: true))
        .Play(now => new CaseCommand.AskAdvice(Actor(locale, Nursery), now, locale.Of(
            "看護師のいない園でも、受け入れを考えてもらうには、どう話を進めればよいでしょうか。", "How do I bring a nursery without a nurse to think about taking her?"), new("q1")));

    /// <summary>Somebody who is not in the channel is asked to be supervisor.</summary>
    public static Situation Invited(Locale locale) => Asked(locale)
        .Play(now => new CaseCommand.NameSupervisors(Actor(locale, Coordinator), now, [new NamedPerson.Outside(Outsider(locale))]));

    public static Situation InvitationAccepted(Locale locale) => Invited(locale)
        .Play(now => new CaseCommand.AnswerInvitation(Outsider(locale), now, Accepts: true));

    public static Situation InvitationDeclined(Locale locale) => Invited(locale)
        .Play(now => new CaseCommand.AnswerInvitation(Outsider(locale), now, Accepts: false));

    /// <summary>The nursery section asks that supervisor about the mother's question.</summary>
    public static Situation OutsiderAsked(Locale locale) => InvitationAccepted(locale)
        .Play(now => new CaseCommand.AskAdvice(Actor(locale, Nursery), now, locale.Of("どう話を進めればよいでしょうか。", "How do I go about this?"), new("q1")));

    private static Actor Outsider(Locale locale) => new(new(Outside), locale.Of("深谷 直子", "Naoko Fukaya"), locale.Tag);

    public const string Outside = "29:outside";

    public static Situation AdviceUnanswered(Locale locale)
    {
        var case_ = AdviceAsked(locale);
        while (case_.State.FindItem(new("v2")) is CareTeam.Advice.AdviceItem { Step: not CareTeam.Advice.AdviceStep.Unanswered })
            case_ = case_.UntilDue();
        return case_;
    }

    public static Situation AdviceGiven(Locale locale) => AdviceAsked(locale).After(TimeSpan.FromHours(1)).Play(now =>
        new CaseCommand.GiveAdvice(Actor(locale, Health), now, new("v2"), locale.Of(
            "まず園長先生と一緒に、お子さんに会いに行くのがよいと思います。私も同行できます。", "First visit the child together with the head. I can come along.")));

    public static Situation AdviceEnded(Locale locale) =>
        AdviceGiven(locale).Play(now => new CaseCommand.EndAdvice(Actor(locale, Nursery), now, new("v2")));
}
