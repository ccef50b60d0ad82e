using System.Collections.Frozen;
using System.Text.Json;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Turns;

/// <summary>Events to journal entries and back, under stable names of our own: renaming a type must not orphan a journal.</summary>
internal static class EventCodec
{
    private static readonly FrozenDictionary<string, Type> Types = new Dictionary<string, Type>
    {
        ["case.opened"] = typeof(CaseEvent.CaseOpened),
        ["case.closed"] = typeof(CaseEvent.CaseClosed),
        ["case.goalSet"] = typeof(CaseEvent.GoalSet),
        ["case.coordinatorNamed"] = typeof(CaseEvent.CoordinatorNamed),
        ["goal.checkPlanned"] = typeof(CaseEvent.GoalCheckPlanned),
        ["goal.checkAsked"] = typeof(CaseEvent.GoalCheckAsked),
        ["goal.checkMoved"] = typeof(CaseEvent.GoalCheckMoved),
        ["role.proposed"] = typeof(CaseEvent.RoleProposed),
        ["role.nudged"] = typeof(CaseEvent.RoleNudged),
        ["role.declined"] = typeof(CaseEvent.RoleDeclined),
        ["role.putTo"] = typeof(CaseEvent.RolePutTo),
        ["role.gapped"] = typeof(CaseEvent.RoleGapped),
        ["role.gapReminded"] = typeof(CaseEvent.RoleGapReminded),
        ["role.accepted"] = typeof(CaseEvent.RoleAccepted),
        ["role.kept"] = typeof(CaseEvent.RoleKept),
        ["role.reminded"] = typeof(CaseEvent.RoleReminded),
        ["role.reported"] = typeof(CaseEvent.RoleReported),
        ["role.reopened"] = typeof(CaseEvent.RoleReopened),
        ["role.ended"] = typeof(CaseEvent.RoleEnded),
        ["team.coverSet"] = typeof(CaseEvent.CoverSet),
        ["team.coverEnded"] = typeof(CaseEvent.CoverEnded),
        ["update.shared"] = typeof(CaseEvent.UpdateShared),
        ["update.confirmed"] = typeof(CaseEvent.UpdateConfirmed),
        ["update.nudged"] = typeof(CaseEvent.UpdateNudged),
        ["update.leftToCoordinator"] = typeof(CaseEvent.UpdateLeftToCoordinator),
        ["update.corrected"] = typeof(CaseEvent.UpdateCorrected),
        ["update.ended"] = typeof(CaseEvent.UpdateEnded),
        ["team.supervisorsNamed"] = typeof(CaseEvent.SupervisorsNamed),
        ["advice.asked"] = typeof(CaseEvent.AdviceAsked),
        ["advice.nudged"] = typeof(CaseEvent.AdviceNudged),
        ["advice.passed"] = typeof(CaseEvent.AdvicePassed),
        ["advice.unanswered"] = typeof(CaseEvent.AdviceUnanswered),
        ["advice.given"] = typeof(CaseEvent.AdviceGiven),
        ["advice.ended"] = typeof(CaseEvent.AdviceEnded),
        ["intake.registered"] = typeof(CaseEvent.IntakeRegistered),
        ["intake.reminded"] = typeof(CaseEvent.IntakeReminded),
        ["intake.contactMissed"] = typeof(CaseEvent.ContactMissed),
        ["intake.contactMade"] = typeof(CaseEvent.ContactMade),
        ["intake.asked"] = typeof(CaseEvent.IntakeAsked),
        ["intake.settled"] = typeof(CaseEvent.IntakeSettled),
        ["errand.begun"] = typeof(CaseEvent.ErrandBegun),
        ["errand.renewed"] = typeof(CaseEvent.ErrandRenewed),
        ["errand.reminded"] = typeof(CaseEvent.ErrandReminded),
        ["errand.withdrawn"] = typeof(CaseEvent.ErrandWithdrawn),
        ["errand.familyTold"] = typeof(CaseEvent.FamilyTold),
        ["handoff.started"] = typeof(CaseEvent.HandoffStarted),
        ["handoff.drafted"] = typeof(CaseEvent.HandoffDrafted),
        ["handoff.offered"] = typeof(CaseEvent.HandoffOffered),
        ["handoff.called"] = typeof(CaseEvent.HandoffCalled),
        ["handoff.accepted"] = typeof(CaseEvent.HandoffAccepted),
        ["handoff.returned"] = typeof(CaseEvent.HandoffReturned),
        ["handoff.kept"] = typeof(CaseEvent.HandoffKept),
        ["handoff.completed"] = typeof(CaseEvent.HandoffCompleted),
        ["handoff.dropped"] = typeof(CaseEvent.HandoffDropped),
        ["case.municipalitySet"] = typeof(CaseEvent.MunicipalitySet),
        ["case.held"] = typeof(CaseEvent.CaseHeld),
        ["case.released"] = typeof(CaseEvent.CaseReleased),
        ["case.kept"] = typeof(CaseEvent.CaseKept),
        ["case.deleted"] = typeof(CaseEvent.CaseDeleted),
        ["case.purged"] = typeof(CaseEvent.CasePurged),
        ["case.birthMonthSet"] = typeof(CaseEvent.BirthMonthSet),
        ["stage.planned"] = typeof(CaseEvent.StagePlanned),
        ["stage.asked"] = typeof(CaseEvent.StageAsked),
        ["stage.moved"] = typeof(CaseEvent.StageMoved),
        ["stage.handedOn"] = typeof(CaseEvent.StageHandedOn),
        ["stage.ended"] = typeof(CaseEvent.StageEnded),
        ["conference.planned"] = typeof(CaseEvent.ConferencePlanned),
        ["conference.called"] = typeof(CaseEvent.ConferenceCalled),
        ["conference.started"] = typeof(CaseEvent.ConferenceStarted),
        ["conference.reminded"] = typeof(CaseEvent.ConferenceReminded),
        ["conference.moved"] = typeof(CaseEvent.ConferenceMoved),
        ["conference.cancelled"] = typeof(CaseEvent.ConferenceCancelled),
        ["conference.pointAdded"] = typeof(CaseEvent.ConferencePointAdded),
        ["conference.pointDecided"] = typeof(CaseEvent.ConferencePointDecided),
        ["conference.closed"] = typeof(CaseEvent.ConferenceClosed),
        ["conference.minutesTaken"] = typeof(CaseEvent.MinutesTaken),
        ["conference.linked"] = typeof(CaseEvent.ConferenceLinked),
        ["conference.checkPlanned"] = typeof(CaseEvent.ConferenceCheckPlanned),
        ["conference.checkAsked"] = typeof(CaseEvent.ConferenceCheckAsked),
        ["conference.checkMoved"] = typeof(CaseEvent.ConferenceCheckMoved),
        ["item.reheld"] = typeof(CaseEvent.ItemReheld),
        ["item.placed"] = typeof(CaseEvent.ItemPlaced),
        ["item.dropped"] = typeof(CaseEvent.ItemDropped),
        ["team.participantSet"] = typeof(CaseEvent.ParticipantSet),
        ["team.participantLeft"] = typeof(CaseEvent.ParticipantLeft),
        ["team.agencyAdded"] = typeof(CaseEvent.AgencyAdded),
        ["team.agencyHoursSet"] = typeof(CaseEvent.AgencyHoursSet),
        ["question.watched"] = typeof(CaseEvent.QuestionWatched),
        ["question.unwatched"] = typeof(CaseEvent.PostUnwatched),
        ["question.asked"] = typeof(CaseEvent.QuestionAsked),
        ["question.nudged"] = typeof(CaseEvent.QuestionNudged),
        ["question.widened"] = typeof(CaseEvent.QuestionWidened),
        ["question.passed"] = typeof(CaseEvent.QuestionPassed),
        ["question.promised"] = typeof(CaseEvent.AnswerPromised),
        ["question.promiseLapsed"] = typeof(CaseEvent.PromiseLapsed),
        ["question.answered"] = typeof(CaseEvent.QuestionAnswered),
        ["question.reopened"] = typeof(CaseEvent.QuestionReopened),
        ["question.reworded"] = typeof(CaseEvent.QuestionReworded),
        ["question.reseated"] = typeof(CaseEvent.QuestionReseated),
        ["question.placed"] = typeof(CaseEvent.QuestionPlaced),
        ["question.closed"] = typeof(CaseEvent.QuestionClosed),
        ["consult.opened"] = typeof(CaseEvent.ConsultOpened),
        ["consult.chosen"] = typeof(CaseEvent.ConsultChosen),
        ["council.opened"] = typeof(CaseEvent.CouncilOpened),
        ["council.drafted"] = typeof(CaseEvent.CouncilDrafted),
        ["council.reminded"] = typeof(CaseEvent.CouncilReminded),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(t => t.Value, t => t.Key);

    public static JournalDraft Encode(CaseEvent happened) => new(
        happened.At, Names[happened.GetType()], happened.ItemId,
        CaseJson.Write(happened, happened.GetType()));

    /// <exception cref="JsonException">The entry's kind is not known to this version, or its content is not of the kind.</exception>
    public static CaseEvent Decode(JournalEntry entry) =>
        Types.TryGetValue(entry.Kind, out var type)
            ? (CaseEvent?)CaseJson.Read(entry.Content, type)
                ?? throw new JsonException($"Journal entry {entry.Sequence} is null.")
            : throw new JsonException($"Journal entry {entry.Sequence} is of the unknown kind '{entry.Kind}'.");
}
