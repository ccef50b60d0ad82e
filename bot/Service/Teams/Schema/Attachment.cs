namespace CareTeamBot.Service.Teams.Schema;

/// <summary>
/// An attachment of a received message, without its content. Teams sends the formatted text of every message as one of
/// type <c>text/html</c>; that one is no file.
/// </summary>
internal sealed record Attachment
{
    public string? ContentType { get; init; }
    public string? ContentUrl { get; init; }
    public string? Name { get; init; }
}

/// <summary>An attachment that the bot sends; the content is written as it is.</summary>
internal sealed record AttachmentInput(string ContentType, RawJson Content)
{
    public string? ContentUrl { get; init; }
    public string? Name { get; init; }

    /// <summary>A card, from its JSON in UTF-8.</summary>
    public static AttachmentInput AdaptiveCard(ReadOnlyMemory<byte> card) => new(ContentTypes.AdaptiveCard, new RawJson(card));
}
