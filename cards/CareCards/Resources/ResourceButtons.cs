using CareTeamBot.Cards.Questions;
using CareTeamBot.Cards.Schema;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards.Resources;

/// <summary>What can be pressed about the directory of resources. The search's words go along, so that the search stands as it was.</summary>
internal static class ResourceButtons
{
    public static readonly TextField Name = new("name");
    public static readonly ChoiceField Kind = new("kind");
    public static readonly ChoicesField Needs = new("needs");
    public static readonly TextField More = new("more");
    public static readonly TextField Where = new("where");
    public static readonly TextField Contact = new("contact");
    public static readonly TextField What = new("what");
    public static readonly TextField MissingWhere = new("missingWhere");

    /// <summary>The choice is a page.</summary>
    public static readonly Button Find = new("resource.find", p => new Meaning { Page = p.Number }, Fields.Text);

    /// <summary>What was taken out; the choice is a page.</summary>
    public static readonly Button FindRetired = new("resource.retired", p => new Meaning { Shows = View.RetiredResources, Page = p.Number }, Fields.Text)
    { Earlier = [new("resource.find", "retired")] };

    public static readonly Button Add = new(
        "resource.register",
        p => new DirectoryCommand.Add(
            p.By, p.Now, p[Name] ?? "", p[Kind], [.. p[Needs], .. Words(p[More])], p[Where], p[Contact], p[Fields.Note]),
        Fields.Text, Name, Kind, Needs, More, Where, Contact, Fields.Note)
    { Earlier = [new("resource.add", "add")] };

    public static readonly Button Verify = new("resource.verify", p => new DirectoryCommand.Verify(p.By, p.Now, p.Item), Fields.Text) { Earlier = [new("resource.add", "verify")] };

    public static readonly Button Retire = new("resource.gone", p => new DirectoryCommand.Retire(p.By, p.Now, p.Item), Fields.Text) { Earlier = [new("resource.add", "gone")] };

    public static readonly Button Restore = new("resource.back", p => new DirectoryCommand.Restore(p.By, p.Now, p.Item)) { Earlier = [new("resource.add", "back")] };

    /// <summary>On the coordinator's card, what stands open there goes along.</summary>
    public static readonly Button Miss = new(
        "resource.missing", p => new DirectoryCommand.Miss(p.By, p.Now, p[What] ?? "", p[MissingWhere], p.CaseId),
        Fields.Text, What, MissingWhere, ConsultButtons.Resource, Fields.Note)
    { Earlier = [new("resource.add", "missing")] };

    public static readonly Button[] All = [Find, FindRetired, Add, Verify, Retire, Restore, Miss];

    private static readonly char[] Between = ['、', ',', '，', '\n', ';'];

    private static string[] Words(string? text) => text?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
