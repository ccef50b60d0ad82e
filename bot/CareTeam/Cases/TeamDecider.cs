using System.Globalization;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Handoffs;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Recognition;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>Decisions about who is in the team.</summary>
internal static class TeamDecider
{
    public const int MaxName = 60;

    private static readonly string[] FamilyNames =
        ["家族", "本人", "本人・家族", "母", "父", "お母さん", "お父さん", "保護者", "family", "mother", "father", "mum", "mom", "dad", "parent", "parents"];

    /// <summary>What follows a name that is over: titles and particles.</summary>
    private static readonly string[] AfterNames = ["さん", "様", "さま", "御中", "へ", "に", "の", "は", "で", "と", "も", "から", "宛", "あて"];

    public static Decision Join(CaseState state, CaseCommand.Join command, CareRules rules)
    {
        var name = command.Agency.Trim();
        if (name.Length == 0)
            return Decision.Refused(RefusalReason.AgencyNameMissing);

        if (name.Length > MaxName || command.Profession?.Length > MaxName)
            return Decision.Refused(RefusalReason.TextTooLong, MaxName.ToString(CultureInfo.InvariantCulture));

        var agency = FindByName(state, name);
        if (agency is null && state.Agencies.Count >= CaseState.MaxAgencies)
            return Decision.Refused(RefusalReason.TooManyAgencies, CaseState.MaxAgencies.ToString(CultureInfo.InvariantCulture));

        var joining = agency ?? new Agency { Id = new($"a{state.Agencies.Count + 1}"), Name = name, Kind = KindOf(name) };
        var known = state.FindParticipant(command.By.Id);
        var member = Introduce(known, command.By, command.Now) with
        {
            AgencyId = joining.Id,
            Profession = string.IsNullOrWhiteSpace(command.Profession) ? known?.Profession : command.Profession.Trim(),
        };
        var calendar = Told(joining.Calendar, command.Hours, command.Closures);
        List<CaseEvent> events =
        [
            .. agency is null ? (IEnumerable<CaseEvent>)[new CaseEvent.AgencyAdded(command.By.Id, command.Now, joining)] : [],
            .. known == member ? (IEnumerable<CaseEvent>)[] : [new CaseEvent.ParticipantSet(command.By.Id, command.Now, member)],
            .. calendar == joining.Calendar
                ? (IEnumerable<CaseEvent>)[]
                : [new CaseEvent.AgencyHoursSet(command.By.Id, command.Now, joining.Id, calendar)],
        ];
        events.AddRange(Recounted(state, events, command, rules));
        return Decision.Accepted([.. events, .. CaseFold.Apply(state, events).Reseated(rules, command.Now)]);
    }

    /// <summary>Finds an agency by its name as people type it: case, width and surrounding spaces do not matter.</summary>
    public static Agency? FindByName(CaseState state, string name) =>
        state.Agencies.Find(a => string.Equals(Normal(a.Name), Normal(name), StringComparison.OrdinalIgnoreCase));

    /// <summary>The agency with whose name a text begins, as in 「保育課さん、手当は…」; of several, the one of the longest name.</summary>
    public static Agency? FindAddressed(CaseState state, string text)
    {
        var typed = Normal(text);
        return state.Agencies.Select(a => (Agency: a, Name: Normal(a.Name)))
            .Where(a => a.Name.Length > 0 && typed.StartsWith(a.Name, StringComparison.OrdinalIgnoreCase) && EndsName(typed.AsSpan(a.Name.Length)))
            .OrderByDescending(a => a.Name.Length).FirstOrDefault().Agency;
    }

    /// <summary>Whether a name is over where this goes on: with a title, a particle or a sign, not in the midst of a longer name.</summary>
    private static bool EndsName(ReadOnlySpan<char> rest)
    {
        foreach (var word in AfterNames)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
                return true;
        }

        return rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);
    }

    /// <summary>A person as just met; <c>Since</c> is kept from the first meeting unless they had left.</summary>
    public static Participant Introduce(Participant? known, Actor actor, DateTimeOffset now) =>
        known is null or { Left: true }
            ? new Participant { Id = actor.Id, Name = actor.Name, Language = actor.Language, Since = now, AgencyId = known?.AgencyId, Profession = known?.Profession }
            : known with { Name = actor.Name, Language = actor.Language };

    public static Decision NameCoordinator(CaseState state, CaseCommand.NameCoordinator command, CareRules rules)
    {
        var current = state.FindParticipant(state.CoordinatorId);
        if (command.Member?.Id == state.CoordinatorId && current is { Left: false })
            return Decision.Unchanged;

        if (command.By.Id != state.CoordinatorId && current is { Left: false })
            return Decision.Refused(RefusalReason.OnlyCoordinator, current.Name);

        if (command.By.Id != state.CoordinatorId && !LeadDecider.HasJoined(state, command.By))
            return Decision.Refused(RefusalReason.JoinFirst);

        if (command.Member is not NamedPerson.Member { Person: var member })
            return command.Member?.Refusal ?? Decision.Refused(RefusalReason.NobodyNamed);

        var known = state.FindParticipant(member.Id);
        var introduced = new CaseEvent.ParticipantSet(command.By.Id, command.Now,
            known is { Left: false } ? known : Introduce(known, member, command.Now));
        var named = new CaseEvent.CoordinatorNamed(command.By.Id, command.Now, member.Id);
        return Decision.Accepted([introduced, named, .. CaseFold.Apply(state, [introduced, named]).Reseated(rules, command.Now)]);
    }

    /// <summary>Somebody left the channel. What they held goes on: to their agency's others, or up the ladder at once.</summary>
    public static Decision Leave(CaseState state, CaseCommand.Leave command, CareRules rules)
    {
        if (state.FindParticipant(command.By.Id) is not { Left: false } leaver)
            return Decision.Unchanged;

        return Leaving(state, [leaver], [new CaseEvent.ParticipantLeft(leaver.Id, command.Now, leaver.Id)], command, rules);
    }

    /// <summary>
    /// Whoever is in the case and not in its channel leaves the case, as if they had left the channel just now. Supervisors
    /// may be outside: one who has accepted stays supervisor, one whom nobody ever asked is asked.
    /// </summary>
    public static Decision Sweep(CaseState state, CaseCommand.Sweep command, CareRules rules)
    {
        var gone = state.Participants.FindAll(p => !p.Left && !command.Roster.Contains(p.Id) && p.Since <= command.AsOf - CaseCommand.Sweep.Grace);
        if (gone.IsEmpty || command.Roster.IsEmpty)
            return Decision.Unchanged;

        List<CaseEvent> events = [.. gone.Select(p => new CaseEvent.ParticipantLeft(command.By.Id, command.Now, p.Id))];
        if (gone.Exists(p => state.Supervisors.Contains(p.Id)))
            events.Add(AdviceDecider.Kept(state, gone, command.Now));

        return Leaving(state, gone, events, command, rules);
    }

    /// <summary>What those who leave held finds its next holder, and is named to the coordinator.</summary>
    private static Decision Leaving(
        CaseState state, IReadOnlyCollection<Participant> leavers, List<CaseEvent> events, CaseCommand command, CareRules rules)
    {
        var after = CaseFold.Apply(state, events);
        if (leavers.FirstOrDefault(l => l.Id == state.CoordinatorId) is { } coordinator && Successor(after.Participants, after, coordinator) is { } successor)
            events.Add(new CaseEvent.CoordinatorNamed(command is CaseCommand.Leave ? coordinator.Id : command.By.Id, command.Now, successor.Id));

        events.AddRange(CaseFold.Apply(state, events).Reseated(rules, command.Now));
        foreach (var leaver in leavers)
            events.AddRange(HandoffDraft.For(state, CaseFold.Apply(state, events), leaver, command.Now, rules));

        return Decision.Accepted(events);
    }

    /// <summary>The actor becomes coordinator if there is none in the channel even now: what is open must have somebody who holds it.</summary>
    public static IEnumerable<CaseEvent> TakeOver(CaseState state, CaseCommand command, CareRules rules)
    {
        if (state.FindParticipant(state.CoordinatorId) is { Left: false } || state.FindParticipant(command.By.Id) is not { Left: false })
            return [];

        var named = new CaseEvent.CoordinatorNamed(Actor.Bot.Id, command.Now, command.By.Id);
        return [named, .. CaseFold.Apply(state, named).Reseated(rules, command.Now)];
    }

    public static Decision SetHours(CaseState state, CaseCommand.SetHours command, CareRules rules)
    {
        if (state.AgencyOf(command.By.Id) is not { } agency)
            return Decision.Refused(RefusalReason.JoinFirst);

        var calendar = Told(agency.Calendar, command.Hours, command.Closures);
        if (calendar == agency.Calendar)
            return Decision.Unchanged;

        CaseEvent[] told = [new CaseEvent.AgencyHoursSet(command.By.Id, command.Now, agency.Id, calendar)];
        return Decision.Accepted([.. told, .. Recounted(state, told, command, rules)]);
    }

    /// <summary>Waits for an agency go by the hours that it has told.</summary>
    private static IEnumerable<CaseEvent> Recounted(CaseState before, IReadOnlyCollection<CaseEvent> told, CaseCommand command, CareRules rules)
    {
        if (!told.OfType<CaseEvent.AgencyHoursSet>().Any())
            return [];

        var after = CaseFold.Apply(before, told);
        return after.Questions.Select(q => new QuestionKeeper(after, rules).Recount(q, before, command.Now)).OfType<CaseEvent>();
    }

    private static AgencyCalendar Told(AgencyCalendar calendar, AgencyHours? told, IReadOnlyList<Closure>? closures)
    {
        var hours = told ?? AgencyHours.Of(calendar);
        return calendar with
        {
            Hours = hours.Week,
            OpenOnHolidays = hours.OnHolidays,
            ClosedAtYearEnd = !hours.AtYearEnd,
            Closures = closures ?? calendar.Closures,
        };
    }

    /// <summary>The longest-standing colleague of the leaver, else the longest-standing member.</summary>
    public static Participant? Successor(IEnumerable<Participant> among, CaseState state, Participant leaver) => among
        .Where(p => !p.Left && p.Id != leaver.Id)
        .OrderByDescending(p => p.AgencyId is not null && p.AgencyId == leaver.AgencyId)
        .ThenByDescending(p => state.FindAgency(p.AgencyId)?.Kind == AgencyKind.Supporter)
        .ThenBy(p => p.Since)
        .FirstOrDefault();

    private static AgencyKind KindOf(string name) =>
        FamilyNames.Contains(name, StringComparer.OrdinalIgnoreCase) ? AgencyKind.Family : AgencyKind.Supporter;

    private static string Normal(string name) => TextFolding.Level(name);
}
