using System.Collections.Immutable;
using System.Globalization;
using CareTeamBot.CareTeam.Advice;
using CareTeamBot.CareTeam.Calendar;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Goals;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Questions;
using CareTeamBot.CareTeam.Retention;
using CareTeamBot.CareTeam.Roles;

namespace CareTeamBot.CareTeam.Cases;

/// <summary>
/// What a case is now: its team and its open items. One case is one channel. Closed items leave the state for the
/// journal (the last few stay, so that their cards can still be shown), which keeps its size bounded. Immutable.
/// </summary>
public sealed partial record CaseState
{
    /// <summary>How many questions may be open at once, beside the urgent ones; asking beyond it is refused with words that say so.</summary>
    public static OpenLimit OpenQuestions { get; } = new(InCase: 200, OfOne: 40);

    /// <summary>The same for urgent questions, which count apart: no other question stands in their way.</summary>
    public static OpenLimit UrgentQuestions { get; } = new(InCase: 50, OfOne: 10);

    /// <summary>How many ended questions stay at hand for their cards, and how many other items.</summary>
    public const int MaxEnded = 20;

    /// <summary>A letter and a number.</summary>
    private const int MaxIdLength = 11;

    /// <summary>How many agencies a case takes; a council's own conferences have some forty.</summary>
    public const int MaxAgencies = 100;

    /// <summary>How many people a case takes, those who left included.</summary>
    public const int MaxParticipants = 500;

    public static CaseState None { get; } = new();

    public CaseStatus Status { get; init; }

    /// <summary>The language the channel is spoken to in: <c>ja</c> or <c>en</c>.</summary>
    public string Language { get; init; } = "ja";

    /// <summary>What the child or family wants, in their own words.</summary>
    public string? Goal { get; init; }

    /// <summary>The goal with who said it and when, after the goals before it; at most <see cref="StatedGoal.MaxKept"/>.</summary>
    public ImmutableList<StatedGoal> Goals { get; init; } = [];

    public MemberId? CoordinatorId { get; init; }

    /// <summary>Which municipality the case is of; null while nobody has told it.</summary>
    public string? Municipality { get; init; }

    /// <summary>How long it is still kept, from its closing on.</summary>
    public Retention.Retention? Retention { get; init; }

    /// <summary>While there is one, the case is neither deleted nor purged.</summary>
    public LegalHold? Hold { get; init; }

    /// <summary>Since when and why the bot can't speak in the channel; null while it can. Meanwhile the case stands still.</summary>
    public ChannelLoss? Lost { get; init; }

    /// <summary>Whom members may ask for advice privately, in this order.</summary>
    public ImmutableList<MemberId> Supervisors { get; init; } = [];

    /// <summary>
    /// What those among <see cref="Supervisors"/> said who were asked whether they will be. One without is of a build that did
    /// not ask, whose heads hold no such list, or named themselves, and is supervisor as long as they are in the channel.
    /// </summary>
    public ImmutableList<Invitation> Invitations { get => field ?? []; init; }

    /// <summary>The latest minutes that were taken as files, the last one last: a press that comes twice gives one file.</summary>
    public ImmutableList<TakenMinutes> Taken { get; init; } = [];

    /// <summary>The first day of the month in which the child was born; null while nobody has told it.</summary>
    public DateOnly? BirthMonth { get; init; }

    public ImmutableList<Agency> Agencies { get; init; } = [];
    public ImmutableList<Participant> Participants { get; init; } = [];

    /// <summary>The open questions among the items.</summary>
    public IReadOnlyList<Question> Questions => [.. Items.OfType<Question>()];

    /// <summary>Those among the few items that ended lately.</summary>
    public IReadOnlyList<Question> ClosedQuestions => [.. EndedItems.OfType<Question>()];

    /// <summary>Whose posts are not watched any more for now, and when they were told so; null where there has been nobody yet.</summary>
    public ImmutableList<Unwatched>? Unwatched { get; init; }

    /// <summary>How many questions were ever asked or watched; the next one's id comes from it.</summary>
    public int QuestionCount { get; init; }

    /// <summary>What is open.</summary>
    public ImmutableList<CareItem> Items { get; init; } = [];

    /// <summary>The last few that ended, at hand for their cards.</summary>
    public ImmutableList<CareItem> EndedItems { get; init; } = [];

    /// <summary>How many items there ever were beside the questions; the next one's id comes from it.</summary>
    public int ItemCount { get; init; }

    /// <summary>Who has which lasting role since when, and who had one lately.</summary>
    public ImmutableList<RolePeriod> RoleHistory { get; init; } = [];

    /// <summary>Rises with every event; a card carries it, so that an old card can be told from a new one.</summary>
    public int Revision { get; init; }

    /// <summary>
    /// The moment at which the bot acts next if nobody else does: on what is open; while the channel is lost, on that; in a closed case at the end of its
    /// keeping, and then of its deletion. Null when there is nothing to act on, as in a case that is held.
    /// </summary>
    public DateTimeOffset? Due => Status switch
    {
        CaseStatus.Open when Lost is { } lost => lost.Due,
        CaseStatus.Open => OpenItems.Min(i => (DateTimeOffset?)i.Due),
        CaseStatus.Closed when Hold is null => Retention?.KeepUntil,
        CaseStatus.Deleted when Hold is null => Retention?.PurgeAt,
        _ => null,
    };

    /// <summary>All that is open, the questions first.</summary>
    public IEnumerable<CareItem> OpenItems => Items.OrderBy(i => i is not Question);

    /// <summary>Whether a writer knows that further posts of theirs are not watched now.</summary>
    public bool IsToldUnwatched(MemberId writer, DateTimeOffset now) =>
        Unwatched?.Exists(u => u.MemberId == writer && now - u.At < Cases.Unwatched.ToldFor) == true;

    /// <summary>The coordinator as a holder; the bot where there is none yet.</summary>
    public Holder Coordinator => Holder.Person(HolderKind.Coordinator, CoordinatorId ?? Actor.Bot.Id);

    public Participant? FindParticipant(MemberId? memberId) => Participants.With(memberId, static p => p.Id);

    public Agency? FindAgency(AgencyId? agencyId) => Agencies.With(agencyId, static a => a.Id);

    /// <summary>An item of any kind that is open or ended lately.</summary>
    public CareItem? FindItem(ItemId? id) => Items.With(id, static i => i.Id) ?? EndedItems.With(id, static i => i.Id);

    public Question? FindQuestion(ItemId? id) => FindItem(id) as Question;

    /// <summary>
    /// Whether an id is one that an item of this kind may have had, so that it is worth looking for in the journal: made of a
    /// number that was given, and to nothing else that is at hand.
    /// </summary>
    public bool EverHad(ItemId id, char kind) =>
        id.Value.Length is > 1 and <= MaxIdLength && id.Value[0] == kind
        && int.TryParse(id.Value.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= (kind == 'q' ? QuestionCount : ItemCount) && id.Value == string.Create(CultureInfo.InvariantCulture, $"{kind}{number}")
        && (kind == 'q' || !Items.Concat(EndedItems).Any(i => i.Id.Value[0] != kind && i.Id.Value.AsSpan(1).SequenceEqual(id.Value.AsSpan(1))));

    /// <summary>The id of the next item, under the letter of its kind.</summary>
    /// <param name="kind">The kind's letter.</param>
    /// <param name="ahead">How many items the same decision begins before it.</param>
    public ItemId NextItemId(char kind, int ahead = 0) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{kind}{ItemCount + ahead + 1}"));

    /// <summary>A moment after <paramref name="wait"/> of the working time of the member's agency.</summary>
    public DateTimeOffset After(MemberId? memberId, DateTimeOffset from, TimeSpan wait, CareRules rules) =>
        rules.Calendar.Add(from, wait, AgencyOf(memberId)?.Calendar ?? AgencyCalendar.Default);

    /// <summary>The agency a member speaks for, or null for somebody who has not joined as one.</summary>
    public Agency? AgencyOf(MemberId? memberId) => FindAgency(FindParticipant(memberId)?.AgencyId);

    /// <summary>The child and family, where somebody of them has joined.</summary>
    public Agency? Family => Agencies.Find(a => a.Kind == AgencyKind.Family);

    /// <summary>
    /// The agency that asks and therefore is not asked: the asker's then, or the one they have joined since. What a member
    /// asks for the family is the family's question, and the member's own agency may answer it like any other; but nobody
    /// waits for a recorder who is alone in their agency, unless it was asked by name.
    /// </summary>
    public AgencyId? AskersAgencyId(Question question) => question.For is null
        ? question.AskerAgencyId ?? AgencyOf(question.AskerId)?.Id
        : AloneInAgency(question.AskerId) is { } own && !question.Addressed.Contains(own) ? own : Family?.Id;

    /// <summary>Whether a member is on the asking side, so that what they say is no answer and they can't pass it on.</summary>
    public bool IsAsking(Question question, MemberId memberId) => AgencyOf(memberId) is var agency && question.For is null
        ? memberId == question.AskerId || (agency is not null && agency.Id == AskersAgencyId(question))
        : agency is { Kind: AgencyKind.Family } || (memberId == question.AskerId && (agency is null || agency.Id == AskersAgencyId(question)));

    /// <summary>Whether a member may say if a question is solved: the asker, a colleague or for whom they asked, and the coordinator.</summary>
    public bool MayJudge(Question question, MemberId memberId) =>
        memberId == question.AskerId || memberId == CoordinatorId || IsAsking(question, memberId);

    private AgencyId? AloneInAgency(MemberId memberId) =>
        AgencyOf(memberId) is { } agency && ActiveMembersOf(agency.Id).All(p => p.Id == memberId) ? agency.Id : null;

    public IEnumerable<Participant> ActiveMembersOf(AgencyId agencyId) =>
        Participants.Where(p => p.AgencyId == agencyId && !p.Left);

    /// <summary>Agencies that can be asked: supporters (not the family) with somebody in the channel.</summary>
    public IEnumerable<Agency> AskableAgencies(AgencyId? except) =>
        Agencies.Where(a => a.Id != except && a.Kind == AgencyKind.Supporter && ActiveMembersOf(a.Id).Any());
}

/// <summary>A writer has as many posts watched as one may, and was told so.</summary>
public sealed record Unwatched(MemberId MemberId, DateTimeOffset At)
{
    /// <summary>How long that goes without saying, unless a post of theirs is watched again before.</summary>
    public static TimeSpan ToldFor { get; } = TimeSpan.FromDays(1);
}

public enum CaseStatus
{
    None,
    Open,
    Closed,

    /// <summary>Its time is over: shown to nobody, restorable by an administrator until it is purged.</summary>
    Deleted,

    /// <summary>Nothing is left of it but what the service needs to remove the rest.</summary>
    Purged,
}

/// <summary>A member's organisation, with the hours in which it can be waited for.</summary>
public sealed record Agency
{
    public required AgencyId Id { get; init; }
    public required string Name { get; init; }
    public AgencyKind Kind { get; init; }
    public AgencyCalendar Calendar { get; init; } = new();
}

public enum AgencyKind
{
    /// <summary>An employer that supports the child.</summary>
    Supporter,

    /// <summary>The child and family: they may be asked by name, but a question to everybody does not wait for them.</summary>
    Family,
}

/// <summary>A person in the case (FHIR CareTeam.participant), by the channel's id for them.</summary>
public sealed record Participant
{
    public required MemberId Id { get; init; }
    public required string Name { get; init; }
    public AgencyId? AgencyId { get; init; }
    public string? Profession { get; init; }
    public string Language { get; init; } = "ja";
    public DateTimeOffset Since { get; init; }
    public bool Left { get; init; }
}
