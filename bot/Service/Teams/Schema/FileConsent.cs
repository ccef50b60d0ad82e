using System.Text.Json;

namespace CareTeamBot.Service.Teams.Schema;

/// <summary>The offer of a file in a personal chat; <c>Context</c> comes back with the answer.</summary>
internal sealed record FileConsentCard(string Description, long SizeInBytes, FileContext AcceptContext, FileContext DeclineContext)
{
    public static ActivityInput Offer(string name, string description, long bytes, FileContext context) => new()
    {
        Attachments =
        [
            new AttachmentInput(ContentTypes.FileConsent, Wire.Raw(new FileConsentCard(description, bytes, context, context), Wire.Json.FileConsentCard)) { Name = name },
        ],
        Summary = description,
    };
}

/// <summary>The bot's own words about a file that it offers: of which case, and in which slot.</summary>
internal sealed record FileContext(string? Case, string? Slot);

/// <summary>The card of a file that is there now.</summary>
internal sealed record FileInfoCard(string UniqueId, string FileType)
{
    public static ActivityInput Of(FileUploadInfo file) => new()
    {
        Attachments =
        [
            new AttachmentInput(ContentTypes.FileInfo, Wire.Raw(new FileInfoCard(file.UniqueId ?? "", file.FileType ?? ""), Wire.Json.FileInfoCard))
            {
                ContentUrl = file.ContentUrl,
                Name = file.Name,
            },
        ],
    };
}

/// <summary>The payload of fileConsent/invoke: what a person said to the offer of a file.</summary>
internal sealed record FileConsentResponse
{
    public const string Accept = "accept";

    /// <summary>accept or decline.</summary>
    public string? Action { get; init; }

    /// <summary>What the offer held; it passed through a client, so it is not to be trusted.</summary>
    public FileContext? Context { get; init; }

    /// <summary>Where the file goes; there on accept.</summary>
    public FileUploadInfo? UploadInfo { get; init; }

    /// <summary>Reads the payload; null where it is not of this shape.</summary>
    public static FileConsentResponse? Read(JsonElement value) => Wire.TryRead(value, Wire.Json.FileConsentResponse);
}

/// <summary>Where a file goes. <c>UploadUrl</c> lets its holder write: a secret, for one upload.</summary>
internal sealed record FileUploadInfo
{
    public string? ContentUrl { get; init; }
    public string? Name { get; init; }
    public string? UploadUrl { get; init; }
    public string? UniqueId { get; init; }
    public string? FileType { get; init; }

    public override string ToString() => "A file's addresses.";
}
