using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.Service.Turns;

/// <summary>A button's verb and inputs to what they ask for, or to words about why that does not work.</summary>
internal sealed class PressDecoder(WorkingCalendar calendar)
{
    /// <summary>The button that was pressed; null for one that no card of ours has.</summary>
    public static Button? Find(string? verb, CardInputs inputs) => Verbs.Find(verb, inputs.Text("choice"), inputs.Text("item") is not null);

    public Meaning Decode(string? verb, CardInputs inputs, TurnInput turn, DateTimeOffset now) =>
        Find(verb, inputs)?.Read(Press(inputs, turn, now)) ?? new Notice(RefusalReason.UnknownVerb, null);

    public Press Press(CardInputs inputs, TurnInput turn, DateTimeOffset now) => new(turn.By, now, inputs.Text)
    {
        Today = calendar.DayOf(now),
        ThreadId = turn.ThreadId,
        ActivityId = turn.ActivityId,
        Source = turn is TurnInput.Press ? QuestionSource.Command : QuestionSource.MessageAction,
        CaseId = turn.Where.IsPersonal && turn.CaseId == turn.Where.CaseId ? null : turn.CaseId,
    };
}
