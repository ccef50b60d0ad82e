using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Covers;

/// <summary>What can be pressed about who is reached in one's place.</summary>
internal static class CoverButtons
{
    public static readonly ChoiceField Member = new("cover");
    public static readonly DayField First = new("first");
    public static readonly DayField Last = new("last");

    public static readonly Button Set = new("cover.set", p => new CaseCommand.SetCover(p.By, p.Now, Named(p[Member]), Days(p)), [.. TeamButtons.Join.Inputs, Member, First, Last])
    { Earlier = [new("team.join", "cover")] };

    public static readonly Button End = new("cover.end", p => new CaseCommand.EndCover(p.By, p.Now), TeamButtons.Join.Inputs) { Earlier = [new("team.join", "back")] };

    public static readonly Button[] All = [Set, End];

    /// <summary>A form tells an id; the channel knows the name.</summary>
    private static NamedPerson.Unasked? Named(string? id) => id is null ? null : new NamedPerson.Unasked(new(id), "");

    private static Closure? Days(Press p) => (p[First], p[Last]) switch
    {
        ({ } first, { } last) when first <= last => new Closure(first, last),
        ({ } only, null) => new Closure(only, only),
        _ => null,
    };
}
