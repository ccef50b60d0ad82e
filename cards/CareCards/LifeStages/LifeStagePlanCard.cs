using System.Globalization;
using CareTeamBot.Cards.Parts;
using CareTeamBot.Cards.Schema;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.LifeStages;

namespace CareTeamBot.Cards.LifeStages;

/// <summary>The stages ahead with their days; the coordinator changes them, and anybody may first tell the month of birth.</summary>
internal static class LifeStagePlanCard
{
    public static AdaptiveCard Make(CardContext c, Room room)
    {
        var words = LifeStageWords.In(c.Locale);
        if (c.State.Status != CaseStatus.Open)
            return Frame.Around(c, Frame.Data(c), words.PlanTitle, [Say.Heading(words.PlanTitle), Say.Body(StatusWords.In(c.Locale).NoCase)]);
        var stages = c.State.Items.OfType<LifeStagePrompt>().OrderBy(s => s.Date).ThenBy(s => s.Stage).ToList();
        var mayChange = c.ViewerId is null || c.ViewerId == c.State.CoordinatorId;
        return Frame.Around(c, Frame.Data(c), words.PlanTitle,
            [
                Say.Heading(words.PlanTitle),
                c.State.Goal is { } goal ? Say.Reminder(CommonWords.In(c.Locale).Goal, goal, room.Line) : null,
                .. Born(c, words),
                .. stages.Select(s => Row(c, s, words)),
                stages.Count == 0 && c.State.BirthMonth is not null ? Say.Body(words.NothingPlanned) : null,
                mayChange ? Say.Note(words.DischargeNote, separator: true, spacing: AdaptiveSpacing.Medium) : null,
            ],
            [
                stages.Count > 0 && mayChange ? Change(c, stages, words) : null,
                c.State.BirthMonth is null || mayChange ? Birth(c, words) : null,
            ]);
    }

    private static IEnumerable<AdaptiveElement> Born(CardContext c, LifeStageWords words) => c.State.BirthMonth is not { } month
        ? [Say.Body(words.NoBirth)]
        : [Say.Note(words.Born(month.Year, month.Month)), .. month.Month == 4 ? [Say.Note(words.AprilNote)] : (AdaptiveElement[])[]];

    private static AdaptiveContainer Row(CardContext c, LifeStagePrompt stage, LifeStageWords words) => new()
    {
        Separator = true,
        Spacing = AdaptiveSpacing.Small,
        Items =
        [
            Say.Body(words.Stage(stage.Stage), weight: AdaptiveTextWeight.Bolder),
            Say.Body(words.Begins(Dates.Day(stage.Date, c.Locale)), spacing: AdaptiveSpacing.None),
            Say.Note(LifeStageFace.State(c, stage), spacing: AdaptiveSpacing.None),
        ],
    };

    private static AdaptiveShowCardAction Change(CardContext c, List<LifeStagePrompt> stages, LifeStageWords words) => Frame.Fold(words.Change,
        [
            LifeStageButtons.Stage.Draw(words.Which, null, stages.Select(s => Say.Choice(words.Stage(s.Stage), s.Id)), stages[0].Id),
            LifeStageFace.Day(c, null, words),
            LifeStageFace.Reason(Fields.Why, words),
        ],
        LifeStageButtons.Move.Draw(words.MoveSend, Frame.Data(c), main: true),
        LifeStageButtons.End.Draw(words.Done, Frame.Data(c)),
        LifeStageButtons.Drop.Draw(words.DropSend, Frame.Data(c)));

    private static AdaptiveShowCardAction Birth(CardContext c, LifeStageWords words) => Frame.Fold(c.State.BirthMonth is null ? words.Birth : words.BirthChange,
        [LifeStageButtons.Born.Draw(words.Birth, 20, words.BirthPlaceholder, c.State.BirthMonth?.ToString("yyyy-MM", CultureInfo.InvariantCulture))],
        LifeStageButtons.Birth.Draw(words.BirthSend, Frame.Data(c), main: true));
}
