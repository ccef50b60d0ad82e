using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Cards.Advice;

/// <summary>What can be pressed about private advice, and about being a supervisor.</summary>
public static class AdviceButtons
{
    internal static readonly TextField Asked = new("advice");
    internal static readonly TextField Words = new("words");

    /// <summary>A case, and perhaps after a slash an item of it.</summary>
    public static readonly ChoiceField AboutItem = new("aboutItem");

    internal static readonly Button Ask = new(
        "advice.ask", p => new CaseCommand.AskAdvice(p.By, p.Now, p[Asked], About(p[AboutItem]).Item ?? p.ItemIfAny), Asked, AboutItem)
    { Said = NoticeKind.AdviceAsked };

    internal static readonly Button AskCoordinator = new("advice.coordinator", p => new CaseCommand.AskCoordinatorsAdvice(p.By, p.Now, p.Item))
    { Earlier = [new("advice.ask", "coordinator")], Done = l => AdviceWords.In(l).CoordinatorAsked };

    internal static readonly Button Give = new("advice.give", p => new CaseCommand.GiveAdvice(p.By, p.Now, p.Item, p[Words]), Words) { Done = l => AdviceWords.In(l).Given };

    internal static readonly Button End = new("advice.done", p => new CaseCommand.EndAdvice(p.By, p.Now, p.Item)) { Done = l => AdviceWords.In(l).Closed };

    internal static readonly Button Accept = new("supervisor.accept", p => new CaseCommand.AnswerInvitation(p.By, p.Now, true))
    { Earlier = [new("supervisor.answer", "accept")], Done = l => AdviceWords.In(l).Replied };

    /// <summary>Also ends it later.</summary>
    internal static readonly Button Decline = new("supervisor.decline", p => new CaseCommand.AnswerInvitation(p.By, p.Now, false))
    { Earlier = [new("supervisor.answer")], Done = l => AdviceWords.In(l).Replied };

    internal static readonly Button[] All = [Ask, AskCoordinator, Give, End, Accept, Decline];

    /// <summary>The case and the item that a form's choice names.</summary>
    public static (string? Case, ItemId? Item) About(string? chosen) =>
        chosen?.Split('/', 2) is { } parts ? (parts[0], parts.Length > 1 ? new ItemId(parts[1]) : null) : default;
}
