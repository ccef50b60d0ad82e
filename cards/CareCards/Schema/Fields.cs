namespace CareTeamBot.Cards.Schema;

/// <summary>Inputs that forms of several kinds have.</summary>
public static class Fields
{
    /// <summary>The words that a form is about; where it is shown again, it begins with them.</summary>
    public static readonly TextField Text = new("text");

    /// <summary>The id of the case that it is about, where the viewer has several.</summary>
    public static readonly ChoiceField Case = new("caseId");

    internal static readonly TextField Goal = new("goal");
    internal static readonly TextField Note = new("note");
    internal static readonly TextField Why = new("why");
    internal static readonly TextField Result = new("result");
    internal static readonly DayField Day = new("day");
    internal static readonly DayField Until = new("until");
    internal static readonly ChoiceField How = new("how");
    internal static readonly ChoiceField To = new("to");
    internal static readonly ChoiceField ToAgency = new("toAgency");
    internal static readonly TextField NewAgency = new("newAgency");
    internal static readonly ChoicesField Addressed = new("addressed");

    /// <summary>For whom of the child and family it is recorded, when they said it, and how.</summary>
    internal static readonly TextField ForWho = new("forWho");
    internal static readonly DayField ForDay = new("forDay");
    internal static readonly ChoiceField ForHow = new("forHow");
}
