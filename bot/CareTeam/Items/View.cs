namespace CareTeamBot.CareTeam.Items;

/// <summary>The cards there are. Names are stored: a message's slot is read by them.</summary>
public enum View
{
    Case,
    Team,
    Consult,
    Item,
    Personal,
    Call,
    Status,
    PersonalStatus,
    Digest,
    Listing,
    File,
    Help,
    AskForm,
    ShareForm,
    AdviceForm,
    Invitation,
    IntakeForm,
    ConferenceForm,
    Agenda,
    Notice,

    // Roles
    RoleForm,
    TaskForm,

    // Handoffs and life stages
    HandoffForm,
    Stages,

    // Channels
    Opening,
    Trouble,
    ChannelLost,

    // Resources
    Resources,
    ResourceForm,
    RetiredResources,
}
