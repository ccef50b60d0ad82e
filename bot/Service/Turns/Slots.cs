namespace CareTeamBot.Service.Turns;

/// <summary>
/// Names of the messages that the bot keeps up to date. A slot holds at most one message, and its name tells which card
/// it shows: <c>case</c>, <c>q3/card</c>, <c>q3/consult</c>, <c>q3/p2-nudge</c>, <c>q3/to/29:…</c>, or
/// <c>status/1700000000</c> for the answer to one message.
/// </summary>
internal static class Slots
{
    public const string Case = "case";
    public const string Welcome = "welcome";

    public static string Question(string item) => $"{item}/card";

    public static string Consult(string item) => $"{item}/consult";

    public static string Prompt(string item, int number, Cards.PromptKind kind) => $"{item}/p{number}-{kind}";

    public static string Personal(string item, string memberId) => $"{item}/to/{memberId}";

    public static string Answer(View view, string? activityId) =>
        $"{char.ToLowerInvariant(view.ToString()[0])}{view.ToString()[1..]}/{activityId ?? "0"}";

    /// <summary>What a slot shows; null for a name that is none of ours.</summary>
    public static SlotView? Read(string? slot)
    {
        var parts = slot?.Split('/', 3) ?? [];
        return parts switch
        {
            [Case] => new SlotView(View.Case),
            [Welcome] => new SlotView(View.Help),
            [var item, "card"] => new SlotView(View.Question, item),
            [var item, "consult"] => new SlotView(View.Consult, item),
            [var item, "to", var member] => new SlotView(View.Personal, item, member),
            [var item, ['p', .. var prompt]] when prompt.Split('-') is [var number, var kind]
                && int.TryParse(number, out var n) && Enum.TryParse<Cards.PromptKind>(kind, out var k) && Enum.IsDefined(k) =>
                new SlotView(View.Prompt, item, Prompt: k, Number: n),
            [var view, _] when Enum.TryParse<View>(view, ignoreCase: true, out var v) && IsAnswer(v) => new SlotView(v),
            _ => null,
        };
    }

    /// <summary>Cards that answer one message and are about no item. A client may send any name back.</summary>
    private static bool IsAnswer(View view) =>
        view is View.Case or View.Team or View.Status or View.PersonalStatus or View.Help or View.AskForm or View.Notice;
}

internal sealed record SlotView(View View, string? Item = null, string? MemberId = null, Cards.PromptKind? Prompt = null, int Number = 0);

/// <summary>The cards there are.</summary>
internal enum View
{
    Case,
    Team,
    Question,
    Consult,
    Personal,
    Prompt,
    Status,
    PersonalStatus,
    Help,
    AskForm,
    Notice,
}
