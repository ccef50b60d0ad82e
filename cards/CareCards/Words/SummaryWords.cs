using CareTeamBot.Cards.Advice;
using CareTeamBot.Cards.Conferences;
using CareTeamBot.Cards.Handoffs;
using CareTeamBot.Cards.Intakes;
using CareTeamBot.Cards.LifeStages;
using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Resources;
using CareTeamBot.Cards.Roles;
using CareTeamBot.Cards.Troubles;
using CareTeamBot.Cards.Updates;

namespace CareTeamBot.Cards.Words;

/// <summary>The words of notifications. They show on locked screens, so they say nothing about the child.</summary>
internal readonly struct SummaryWords(Locale locale)
{
    public static SummaryWords In(Locale locale) => new(locale);

    public string Gone => NoticeWords.In(locale).GoneTitle;

    public string Of(CardKind kind) => kind switch
    {
        CardKind.Case => locale.Of("ケースのカード", "The case's card"),
        CardKind.Team => TeamWords.In(locale).Title,
        CardKind.Consult => locale.Of("次の手を選んでください", "Please choose the next step"),
        CardKind.Status => StatusWords.In(locale).Title,
        CardKind.PersonalStatus => StatusWords.In(locale).PersonalTitle,
        CardKind.Digest => locale.Of("今朝の一覧です", "Your list this morning"),
        CardKind.Help => HelpWords.In(locale).Title,
        CardKind.AskForm => AskWords.In(locale).Title,
        CardKind.ShareForm => UpdateWords.In(locale).FormTitle,
        CardKind.AdviceForm => AdviceWords.In(locale).Ask,
        CardKind.Invitation => AdviceWords.In(locale).Invitation,
        CardKind.IntakeForm => IntakeWords.In(locale).FormTitle,
        CardKind.ConferenceForm => ConferenceWords.In(locale).FormTitle,
        CardKind.Agenda => locale.Of("次の作戦会議の議題", "The next conference's agenda"),
        CardKind.Notice => locale.Of("CareTeamBot からのお知らせ", "A note from CareTeamBot"),
        CardKind.Gone => Gone,
        CardKind.RoleForm => RoleFormWords.In(locale).RoleTitle,
        CardKind.TaskForm => RoleFormWords.In(locale).TaskTitle,
        CardKind.HandoffForm => HandoffFormWords.In(locale).Title,
        CardKind.Stages => LifeStageWords.In(locale).PlanTitle,
        CardKind.Opening => locale.Of("ケースのチャネルのこと", "About the case's channel"),
        CardKind.Trouble => TroubleWords.In(locale).Title,
        CardKind.ChannelLost => locale.Of("ケースのチャネルに届きません", "A case's channel can't be reached"),
        CardKind.Resources => ResourceWords.In(locale).Title,
        CardKind.ResourceForm => locale.Of("社会資源を登録する", "Add a resource"),
        CardKind.RetiredResources => ResourceWords.In(locale).RetiredTitle,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown card."),
    };
}
