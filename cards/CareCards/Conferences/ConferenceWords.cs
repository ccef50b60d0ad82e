using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Cards.Conferences;

internal sealed record ConferenceWords
{
    public required string Kind { get; init; }
    public required string Planned { get; init; }
    public required string Started { get; init; }
    public required string ToClose { get; init; }
    public required string Held { get; init; }
    public required string Cancelled { get; init; }
    public required string Place { get; init; }
    public required string Expected { get; init; }
    public required string Everybody { get; init; }
    public required string Repeats { get; init; }
    public required Func<Series, string> Every { get; init; }
    public required string EnterRoom { get; init; }
    public required string MinutesFile { get; init; }
    public required string WhyPlanned { get; init; }
    public required string WhyStarted { get; init; }
    public required string NextCall { get; init; }
    public required string NextStart { get; init; }
    public required string NextClose { get; init; }
    public required string NextRemind { get; init; }
    public required string NextTitle { get; init; }
    public required string NonePlanned { get; init; }
    public required string AgendaTitle { get; init; }
    public required Func<AgendaGroup, string> Group { get; init; }
    public required string GoalPoint { get; init; }
    public required string NoGoal { get; init; }
    public required Func<string, string> AddedBy { get; init; }
    public required Func<string, string> CarriedFrom { get; init; }
    public required Func<int, string> MorePoints { get; init; }
    public required string DecideHow { get; init; }
    public required string Decide { get; init; }
    public required string DecideText { get; init; }
    public required string DecideTextHint { get; init; }
    public required string DecideTo { get; init; }
    public required string DecideToNone { get; init; }
    public required string DecideUntil { get; init; }
    public required Func<PointOutcome, string> Button { get; init; }
    public required Func<PointOutcome, string> Outcome { get; init; }
    public required string SettlesQuestion { get; init; }
    public required string DecidedTitle { get; init; }
    public required Func<string, string> ToWhom { get; init; }
    public required Func<string, string> UntilDay { get; init; }
    public required string AddPoint { get; init; }
    public required string PointLabel { get; init; }
    public required string PointHint { get; init; }
    public required string Move { get; init; }
    public required string MoveSend { get; init; }
    public required string Cancel { get; init; }
    public required string CancelSend { get; init; }
    public required string CancelSeries { get; init; }
    public required string Day { get; init; }
    public required string Time { get; init; }
    public required string Reason { get; init; }
    public required string Close { get; init; }
    public required string CloseSend { get; init; }
    public required string CloseNote { get; init; }
    public required string Present { get; init; }
    public required string Note { get; init; }
    public required string NextDay { get; init; }
    public required string NextDayNote { get; init; }
    public required string NextTime { get; init; }
    public required string Next { get; init; }
    public required string NoNext { get; init; }
    public required string StillOpen { get; init; }
    public required string CarriedOver { get; init; }
    public required string TakeWord { get; init; }
    public required string TakeText { get; init; }
    public required string FileName { get; init; }
    public required string FileWhat { get; init; }
    public required Func<ItemActKind, string, string> Act { get; init; }
    public required Func<string, string, string> StatePlanned { get; init; }
    public required string FormTitle { get; init; }
    public required string FormIntro { get; init; }
    public required string PlaceHint { get; init; }
    public required string ExpectedNote { get; init; }
    public required string Repeat { get; init; }
    public required IReadOnlyList<(string Value, string Title)> RepeatChoices { get; init; }
    public required string FirstPoint { get; init; }
    public required string Plan { get; init; }
    public required string CheckTitle { get; init; }
    public required Func<string, string> CheckAsking { get; init; }
    public required Func<string, string> CheckResting { get; init; }
    public required string CheckWhy { get; init; }
    public required string NotNeeded { get; init; }
    public required string NotNeededSend { get; init; }
    public required Func<int, string> Kept { get; init; }
    public required Func<CallKind, (string Text, string How)> Call { get; init; }

    public static ConferenceWords In(Locale locale) => locale.Of(ConferenceWordsJa.Words, ConferenceWordsEn.Words);
}
