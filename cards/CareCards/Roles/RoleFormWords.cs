using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Roles;

internal sealed record RoleFormWords
{
    public required string RoleTitle { get; init; }
    public required string TaskTitle { get; init; }
    public required string RoleNote { get; init; }
    public required string TaskNote { get; init; }
    public required string Title { get; init; }
    public required string RolePlaceholder { get; init; }
    public required string TaskPlaceholder { get; init; }
    public required string To { get; init; }
    public required string ToPlaceholder { get; init; }
    public required string Next { get; init; }
    public required string NextPlaceholder { get; init; }
    public required string Expected { get; init; }
    public required string Why { get; init; }
    public required string WhyPlaceholder { get; init; }
    public required string Until { get; init; }
    public required string UntilNote { get; init; }
    public required string Submit { get; init; }
    public required string Section { get; init; }
    public required Func<string, string> Since { get; init; }

    public static RoleFormWords In(Locale locale) => locale.Of(Ja, En);

    private static readonly RoleFormWords Ja = new()
    {
        RoleTitle = "役割をお願いする",
        TaskTitle = "タスクをお願いする",
        RoleNote = "続けて担ってもらうことです。一度きりのことは「タスク」で。",
        TaskNote = "一度きりの、終わりのあることです。続くことは「役割」で。",
        Title = "お願いの名前",
        RolePlaceholder = "例：ご家族との連絡のまとめ役",
        TaskPlaceholder = "例：保育園の見学に付き添う",
        To = "だれにお願いしますか",
        ToPlaceholder = "機関か人（自分でもよい）",
        Next = "むずかしいときは、次にだれに",
        NextPlaceholder = "コーディネーターに任せる",
        Expected = "お願いしたいこと",
        Why = "何のため",
        WhyPlaceholder = "目標のどこにつながるか",
        Until = "いつまで",
        UntilNote = "日がなければ、ときどき様子をうかがいます。",
        Submit = "お願いを出す",
        Section = "役割",
        Since = day => $"{day}から",
    };

    private static readonly RoleFormWords En = new()
    {
        RoleTitle = "Ask somebody to take a role",
        TaskTitle = "Ask somebody to do a task",
        RoleNote = "A role lasts. For something that is done once, use “task”.",
        TaskNote = "A task is done once and ends. For something that lasts, use “role”.",
        Title = "What is it?",
        RolePlaceholder = "e.g. Keeping in touch with the family",
        TaskPlaceholder = "e.g. Go along to visit the nursery",
        To = "Who is asked?",
        ToPlaceholder = "An agency, a person or yourself",
        Next = "If they cannot, who next?",
        NextPlaceholder = "The coordinator finds a way",
        Expected = "What is asked",
        Why = "What for",
        WhyPlaceholder = "Which part of the goal it serves",
        Until = "By when",
        UntilNote = "Without a day, we ask now and then how it goes.",
        Submit = "Ask",
        Section = "Roles",
        Since = day => $"since {day}",
    };
}
