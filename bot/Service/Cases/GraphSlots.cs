using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Names of outbox rows that are no messages but work for Graph. Like a message's slot, one names a thing that is brought to
/// how the case stands, so that a repeat, and a row that was overtaken, do no harm.
/// </summary>
internal static class GraphSlots
{
    public const string Members = "graph.members";
    public const string Archive = "graph.archive";
    private const string Prefix = "graph.";
    private const string ChannelPrefix = "graph.channel.";
    private const string EventPrefix = "graph.event.";
    private const string FilesPrefix = "graph.files.";
    private const string LeavePrefix = "graph.leave/";

    /// <summary>The channel of a case that was begun in a personal chat.</summary>
    public static string Channel(string opening) => ChannelPrefix + opening;

    /// <summary>A conference's event in a calendar.</summary>
    public static string Event(string conference) => EventPrefix + conference;

    /// <summary>A conference's minutes in the channel's files.</summary>
    public static string Files(string conference) => FilesPrefix + conference;

    /// <summary>Somebody who left the case, and is to leave its channel.</summary>
    public static string Leave(MemberId memberId) => LeavePrefix + memberId;

    public static bool Is(string slot) => slot.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>
    /// Each piece of work waits for itself alone; but a channel is archived after, and brought back before, what is said in it.
    /// Null for a message.
    /// </summary>
    public static string? LaneOf(Storage.OutboxRow row) => !Is(row.Slot) || row.Slot == Archive ? null : $"{row.CaseId}/{row.Slot}";

    public static (GraphWork Work, string Item) Read(string slot) =>
        slot == Members ? (GraphWork.Members, "")
        : slot == Archive ? (GraphWork.Archive, "")
        : slot.StartsWith(ChannelPrefix, StringComparison.Ordinal) ? (GraphWork.Channel, slot[ChannelPrefix.Length..])
        : slot.StartsWith(EventPrefix, StringComparison.Ordinal) ? (GraphWork.Event, slot[EventPrefix.Length..])
        : slot.StartsWith(FilesPrefix, StringComparison.Ordinal) ? (GraphWork.Files, slot[FilesPrefix.Length..])
        : slot.StartsWith(LeavePrefix, StringComparison.Ordinal) ? (GraphWork.Leave, slot[LeavePrefix.Length..])
        : (GraphWork.None, "");
}

internal enum GraphWork
{
    /// <summary>A name of another version.</summary>
    None,
    Channel,
    Members,
    Leave,
    Event,
    Files,
    Archive,
}
