using CareTeamBot.Cards.Words;

namespace CareTeamBot.Cards.Roles;

internal readonly struct RoleFormWords(Locale locale)
{
    public static RoleFormWords In(Locale locale) => new(locale);

    public string RoleTitle => locale.Of("役割をお願いする", "Ask somebody to take a role");
    public string TaskTitle => locale.Of("タスクをお願いする", "Ask somebody to do a task");
    public string RoleNote => locale.Of("続けて担ってもらうことです。一度きりのことは「タスク」で。", "A role lasts. For something that is done once, use “task”.");
    public string TaskNote => locale.Of(
        "一度きりの、終わりのあることです。続くことは「役割」で。",
        "A task is done once and ends. For something that lasts, use “role”.");
    public string Title => locale.Of("お願いの名前", "What is it?");
    public string RolePlaceholder => locale.Of("例：ご家族との連絡のまとめ役", "e.g. Keeping in touch with the family");
    public string TaskPlaceholder => locale.Of("例：保育園の見学に付き添う", "e.g. Go along to visit the nursery");
    public string To => locale.Of("だれにお願いしますか", "Who is asked?");
    public string ToPlaceholder => locale.Of("機関か人（自分でもよい）", "An agency, a person or yourself");
    public string Next => locale.Of("むずかしいときは、次にだれに", "If they cannot, who next?");
    public string NextPlaceholder => locale.Of("コーディネーターに任せる", "The coordinator finds a way");
    public string Expected => RoleWords.In(locale).Expected;
    public string Why => RoleWords.In(locale).Why;
    public string WhyPlaceholder => locale.Of("目標のどこにつながるか", "Which part of the goal it serves");
    public string Until => locale.Of("いつまで", "By when");
    public string UntilNote => locale.Of("日がなければ、ときどき様子をうかがいます。", "Without a day, we ask now and then how it goes.");
    public string Submit => locale.Of("お願いを出す", "Ask");
    public string Section => locale.Of("役割", "Roles");
    public string Since(string day) => locale.IsJa ? $"{day}から" : $"since {day}";
}
