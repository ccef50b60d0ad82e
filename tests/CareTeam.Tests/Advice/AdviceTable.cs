using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.Cases;
using static CareTeamBot.CareTeam.Tests.Cases.CommandTable;

namespace CareTeamBot.CareTeam.Tests.Cases;

/// <summary>Private advice. The doctor ("other agency") and the therapist are supervisors; a nursery teacher asks, or the mother ("asker").</summary>
internal static class AdviceTable
{
    private static readonly Actor New = new(new("u-new"), "新しい 人", "ja");

    private static readonly IReadOnlyDictionary<string, Func<Play>> Situations = new Dictionary<string, Func<Play>>
    {
        ["no case"] = () => NoCase(),
        ["nobody named"] = () => Gone(OpenCase()),
        ["named"] = () => Gone(Named()),
        ["agreed"] = () => Gone(Supervised()),
        ["asked"] = () => Gone(ByMother(Supervised())),
        ["nudged"] = () => Gone(ByMother(Supervised()).UntilDue()),
        ["nobody answered"] = () => Gone(ByMother(Supervised()).UntilDue().UntilDue().UntilDue().UntilDue()),
        ["answered"] = () => Gone(Told(ByMother(Supervised()))),
        ["with the coordinator"] = () => Gone(ToCoordinator(Told(ByMother(Supervised())))),
        ["ended"] = () => Gone(Told(ByMother(Supervised())).UntilDue()),
        ["case closed"] = () => Gone(ByMother(Supervised())).Close(Coordinator),
    };

    private static readonly (string Name, Func<Actor, Play, CaseCommand> Make)[] Commands =
    [
        ("name the doctor", (by, p) => new CaseCommand.NameSupervisors(by, p.Now, [Doctor.Here()])),
        ("name the same", (by, p) => new CaseCommand.NameSupervisors(by, p.Now, [Doctor.Here(), Therapist.Here()])),
        ("name nobody", (by, p) => new CaseCommand.NameSupervisors(by, p.Now, [])),
        ("name four", (by, p) => new CaseCommand.NameSupervisors(by, p.Now, [Doctor.Here(), Therapist.Here(), Clerk.Here(), Teacher.Here()])),
        ("name somebody new", (by, p) => new CaseCommand.NameSupervisors(by, p.Now, [new NamedPerson.Member(New)])),
        ("name somebody from outside", (by, p) => new CaseCommand.NameSupervisors(by, p.Now, [Doctor.Here(), Therapist.Here(), new NamedPerson.Outside(New)])),
        ("name somebody of an organisation that is not served", (by, p) => new CaseCommand.NameSupervisors(by, p.Now, [new NamedPerson.NotServed(New.Id, New.Name)])),
        ("name somebody about whom the channel did not say", (by, p) => new CaseCommand.NameSupervisors(by, p.Now, [new NamedPerson.Unasked(New.Id, New.Name)])),
        ("agree to be supervisor", (by, p) => new CaseCommand.AnswerInvitation(by, p.Now, Accepts: true)),
        ("be no supervisor", (by, p) => new CaseCommand.AnswerInvitation(by, p.Now, Accepts: false)),
        ("name none any more", (by, p) => new CaseCommand.ClearSupervisors(by, p.Now)),
        ("ask", (by, p) => new CaseCommand.AskAdvice(by, p.Now, "どう進めればよいですか", null)),
        ("ask nothing", (by, p) => new CaseCommand.AskAdvice(by, p.Now, " ", null)),
        ("ask too long", (by, p) => new CaseCommand.AskAdvice(by, p.Now, new string('あ', AdviceItem.MaxText + 1), null)),
        ("ask about what is not there", (by, p) => new CaseCommand.AskAdvice(by, p.Now, "どうすれば", new("q9"))),
        ("ask about another's advice", (by, p) => new CaseCommand.AskAdvice(by, p.Now, "どうすれば", new("v1"))),
        ("ask the coordinator", (by, p) => new CaseCommand.AskCoordinatorsAdvice(by, p.Now, new("v1"))),
        ("advise", (by, p) => new CaseCommand.GiveAdvice(by, p.Now, new("v1"), "一緒に訪ねましょう")),
        ("advise with nothing", (by, p) => new CaseCommand.GiveAdvice(by, p.Now, new("v1"), null)),
        ("end", (by, p) => new CaseCommand.EndAdvice(by, p.Now, new("v1"))),
        ("close the case", (by, p) => new CaseCommand.Close(by, p.Now)),
        ("leave", (by, p) => new CaseCommand.Leave(by, p.Now)),
        ("tick at the due moment", (_, p) => new CaseCommand.Tick(p.State.Due ?? p.Now)),
    ];

    public static CommandTable Table { get; } = new("Advice", Situations, Commands, Standing);

    /// <summary>Both have agreed.</summary>
    public static Play Supervised()
    {
        var play = Named();
        return play.Do(new CaseCommand.AnswerInvitation(Doctor, play.Now, Accepts: true)).Do(new CaseCommand.AnswerInvitation(Therapist, play.Now, Accepts: true));
    }

    /// <summary>No goal, so that nothing else is ever due.</summary>
    public static Play Named()
    {
        var play = NoCase().Open(Coordinator).Join(Coordinator, Consultation).Join(HealthNurse, Health).Join(Clerk, NurseryLine)
            .Join(Teacher, Nursery).Join(Doctor, Hospital).Join(Therapist, Development).Join(Mother, Family).Join(Father, Family);
        return play.Do(new CaseCommand.NameSupervisors(Coordinator, play.Now, [Doctor.Here(), Therapist.Here()]));
    }

    /// <summary>A teacher asks the doctor.</summary>
    public static Play Asked() => Ask(Supervised(), Teacher);

    public static Play Answered() => Told(Asked());

    public static Play Unanswered() => Asked().UntilDue().UntilDue().UntilDue().UntilDue();

    private static Play ByMother(Play play) => Ask(play, Mother);

    private static Play Ask(Play play, Actor by) => play.Do(new CaseCommand.AskAdvice(by, play.Now, "どう進めればよいですか", null));

    private static Play Told(Play play) => play.Do(new CaseCommand.GiveAdvice(Doctor, play.Now, new("v1"), "まず話を聞きましょう"));

    private static Play ToCoordinator(Play play) => play.Do(new CaseCommand.AskCoordinatorsAdvice(Mother, play.Now, new("v1")));

    private static string Standing(CaseState state) => state.FindItem(new("v1")) switch
    {
        AdviceItem { IsOpen: true } a => $" -> {a.Step}, held by {a.Holder.Kind} {string.Join(' ', a.Holder.Ids)}, due {a.Due:yyyy-MM-dd HH:mm}",
        AdviceItem => " -> ended",
        _ => "",
    };
}
