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
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Words;

/// <summary>The words of notifications. They show on locked screens, so they say nothing about the child.</summary>
internal readonly struct SummaryWords(Locale locale)
{
    public static SummaryWords In(Locale locale) => new(locale);

    public string Of(View view) => view switch
    {
        View.Case => locale.Of("ケースのカード", "The case's card"),
        View.Team => TeamWords.In(locale).Title,
        View.Consult => locale.Of("次の手を選んでください", "Please choose the next step"),
        View.Status => StatusWords.In(locale).Title,
        View.PersonalStatus => StatusWords.In(locale).PersonalTitle,
        View.Digest => locale.Of("今朝の一覧です", "Your list this morning"),
        View.Help => HelpWords.In(locale).Title,
        View.AskForm => AskWords.In(locale).Title,
        View.ShareForm => UpdateWords.In(locale).FormTitle,
        View.AdviceForm => AdviceWords.In(locale).Ask,
        View.Invitation => AdviceWords.In(locale).Invitation,
        View.IntakeForm => IntakeWords.In(locale).FormTitle,
        View.ConferenceForm => ConferenceWords.In(locale).FormTitle,
        View.Agenda => locale.Of("次の作戦会議の議題", "The next conference's agenda"),
        View.Notice => locale.Of("CareTeamBot からのお知らせ", "A note from CareTeamBot"),
        View.RoleForm => RoleFormWords.In(locale).RoleTitle,
        View.TaskForm => RoleFormWords.In(locale).TaskTitle,
        View.HandoffForm => HandoffFormWords.In(locale).Title,
        View.Stages => LifeStageWords.In(locale).PlanTitle,
        View.Opening => locale.Of("ケースのチャネルのこと", "About the case's channel"),
        View.Trouble => TroubleWords.In(locale).Title,
        View.ChannelLost => locale.Of("ケースのチャネルに届きません", "A case's channel can't be reached"),
        View.Resources => ResourceWords.In(locale).Title,
        View.ResourceForm => locale.Of("社会資源を登録する", "Add a resource"),
        View.RetiredResources => ResourceWords.In(locale).RetiredTitle,
        _ => throw new ArgumentOutOfRangeException(nameof(view), view, "Unknown card."),
    };
}
