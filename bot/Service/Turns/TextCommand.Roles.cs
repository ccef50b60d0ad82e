using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Dates;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Roles;
using Microsoft.Bot.Schema;

namespace CareTeamBot.Service.Turns;

internal abstract partial record TextCommand
{
    private static (string[] Words, Func<string, TextCommand> Make)[] OfRoles =>
    [
        (["役割", "role"], rest => new Role(RoleKind.Role, rest)),
        (["タスク", "task"], rest => new Role(RoleKind.Task, rest)),
        (["代理", "cover"], rest => new CoverFor(rest)),
    ];

    /// <summary>The form that proposes, with <c>Title</c> in it.</summary>
    public sealed record Role(RoleKind Kind, string Title) : OfItem
    {
        public override TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now) => turn with
        {
            Answer = Answer.Always,
            View = Kind == RoleKind.Role ? View.RoleForm : View.TaskForm,
            Text = Title,
        };
    }

    /// <summary>「代理 @浦和 花子 12/1-12/5」: the member mentioned is reached in the writer's place; 「代理 なし」 ends that.</summary>
    public sealed record CoverFor(string Text) : TextCommand
    {
        public TurnInput.Message Take(TurnInput.Message turn, Activity activity, DateTimeOffset now, WorkingCalendar calendar)
        {
            var named = activity.People().FirstOrDefault();
            return turn with
            {
                Answer = Answer.Always,
                View = View.Team,
                Command = named is null && SaysNobody(Text)
                    ? new CaseCommand.EndCover(turn.By, now)
                    : new CaseCommand.SetCover(turn.By, now, named, Days(calendar.DayOf(now))),
            };
        }

        /// <summary>The first days in the text that can be taken as they stand.</summary>
        private Closure? Days(DateOnly today) =>
            DateText.Find(Text, today) is [{ Doubt: null, IsVague: false } days, ..] ? new Closure(days.First, days.Last) : null;
    }
}
