using System.Text;
using CareTeamBot.CareTeam.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>
/// What every command of a kind of item does by everybody in each of the kind's situations, as text: so that a change is
/// seen in review. The text beside the tests is <c>Tables/&lt;Name&gt;.txt</c>.
/// </summary>
/// <param name="Name">The kind.</param>
/// <param name="Situations">Situations that are reached by playing.</param>
/// <param name="Commands">The commands, each by whoever acts.</param>
/// <param name="Standing">Where the item stands, shown after the events; may be empty.</param>
internal sealed record CommandTable(
    string Name, IReadOnlyDictionary<string, Func<Play>> Situations,
    (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands, Func<CaseState, string> Standing)
{
    public static readonly Actor Leaver = new(new("u-leaver"), "石井 去", "ja");

    /// <summary>The health nurse is of an agency that was addressed, the doctor of one that was not.</summary>
    private static readonly (string Role, Actor Actor)[] Roles =
    [
        ("asker", Mother), ("colleague of the asker", Father), ("addressed", HealthNurse), ("other agency", Doctor),
        ("coordinator", Coordinator), ("stranger", Stranger), ("leaver", Leaver),
    ];

    public static IReadOnlyList<CommandTable> All { get; } =
    [
        QuestionTable.Table,
        GoalTable.Table,
        RoleTable.Table,
        UpdateTable.Table,
        AdviceTable.Table,
        IntakeTable.Table,
        ErrandTable.Table,
        HandoffTable.Table,
        LifeStageTable.Table,
        ConferenceTable.Table,
        RetentionTable.Table,
        ChannelTable.Table,
    ];

    /// <summary>The command types that the table covers.</summary>
    public IEnumerable<Type> Covered => Commands.Select(c => c.Make(Mother, NoCase()).GetType()).Distinct();

    /// <summary>Somebody has been there and left, so that leavers are asked too.</summary>
    public static Play Gone(Play play) => play.Join(Leaver, Health).Leave(Leaver);

    public string Render()
    {
        var text = new StringBuilder();
        foreach (var (situation, make) in Situations)
            text.Append(Section(situation, make()));

        return text.ToString();
    }

    private string Section(string situation, Play play)
    {
        var text = new StringBuilder($"## {situation}\n");
        foreach (var (name, make) in Commands)
        {
            var outcomes = Roles
                .Select(role => (role.Role, Outcome: Outcome(play, make(role.Actor, play))))
                .GroupBy(o => o.Outcome, o => o.Role)
                .Select(group => group.Count() == Roles.Length ? $"  everybody: {group.Key}\n" : $"  {string.Join(", ", group)}: {group.Key}\n");
            text.Append($"{name}\n{string.Concat(outcomes)}");
        }

        return text.Append('\n').ToString();
    }

    private string Outcome(Play play, CaseCommand command)
    {
        var decision = CaseDecider.Decide(play.State, command, play.Rules);
        if (decision.Refusal is { } refusal)
            return $"refused, {refusal.Reason}";

        var next = CaseFold.Apply(play.State, decision.Events);
        return decision.Events.IsEmpty ? "unchanged"
            : $"{string.Join(" + ", decision.Events.Select(e => e.GetType().Name))}{Standing(next)}";
    }
}
