using Azure.Storage.Blobs.Models;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// What a head shows without being read: in its index tags, by which the account finds it soon, and in its metadata, which
/// a listing gives back as written. They change in the same write as the content.
/// </summary>
internal sealed record HeadMarks(string Key, string CaseId, DateTimeOffset? Due, string? Sender)
{
    private const string CaseMark = "case";
    private const string DueMark = "due";
    private const string SenderMark = "outbox";
    private const string StageMark = "state";
    private const string MunicipalityMark = "municipality";

    /// <summary>Finds what is due at or before a moment.</summary>
    internal static string DueBy(DateTimeOffset now) => $"\"{DueMark}\" <= '{BlobNames.Moment(now)}'";

    /// <summary>Finds what has an outbox that a process is to send.</summary>
    internal static string SentBy(string replica) => $"\"{SenderMark}\" = '{replica}'";

    internal static Dictionary<string, string> Tags(BlobHead head)
    {
        var marks = Common(head);
        if (head.Stage is { } stage)
            marks[StageMark] = stage;
        if (head.Municipality is { } municipality)
            marks[MunicipalityMark] = BlobNames.ToMetadata(municipality);
        return marks;
    }

    internal static Dictionary<string, string> Metadata(BlobHead head)
    {
        var marks = Common(head);
        marks[CaseMark] = BlobNames.ToMetadata(head.CaseId);
        return marks;
    }

    /// <summary>Reads a listed head's metadata.</summary>
    internal static HeadMarks Read(BlobItem item) => new(
        BlobNames.Last(item.Name),
        BlobNames.FromMetadata(item.Metadata[CaseMark]),
        item.Metadata.TryGetValue(DueMark, out var due) ? BlobNames.Moment(due) : null,
        item.Metadata.TryGetValue(SenderMark, out var sender) ? sender : null);

    /// <summary>The moment that an index says a head is due at.</summary>
    internal static DateTimeOffset? DueOf(TaggedBlobItem item) =>
        item.Tags.TryGetValue(DueMark, out var due) ? BlobNames.Moment(due) : null;

    private static Dictionary<string, string> Common(BlobHead head)
    {
        var marks = new Dictionary<string, string>(StringComparer.Ordinal);
        if (head is { Due: { } due, Deleted: false })
            marks[DueMark] = BlobNames.Moment(due);
        if (head.Sender is { } sender)
            marks[SenderMark] = sender;
        return marks;
    }
}
