using CareTeamBot.CareTeam.Cases;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Something the bot means to say, as the outbox keeps it. What a card shows is rendered when it is sent, from the
/// state of that moment; an intent only holds what the state does not.
/// </summary>
internal sealed record Intent
{
    public required Place Place { get; init; }

    /// <summary>The root message of the thread it belongs to; null starts a thread.</summary>
    public string? ThreadId { get; init; }

    /// <summary>Whose personal chat it goes to.</summary>
    public MemberId? MemberId { get; init; }

    /// <summary>Change the message if it is there, and leave it if it is not.</summary>
    public bool OnlyIfPosted { get; init; }

    /// <summary>The language of a card that answers one person; null for the channel's.</summary>
    public string? Language { get; init; }

    public Notice? Notice { get; init; }

    /// <summary>
    /// It comes of what somebody just did, in a personal chat of what this person did, and so is no notice on the bot's own
    /// account.
    /// </summary>
    public bool Answers { get; init; }

    /// <summary>For a file: what the person said to its offer; null while it is to be offered.</summary>
    public FileReply? File { get; init; }

    /// <summary>The words with which a form opens.</summary>
    public string? Text { get; init; }

    /// <summary>What is to be done in place of saying something.</summary>
    public Deed? Deed { get; init; }
}

/// <summary>
/// The answer to a file's offer: where Teams lets the bot put it, or nothing where the person declined. The address lets
/// its holder write, so it is kept no longer than the row that needs it.
/// </summary>
internal sealed record FileReply(FileUpload? Upload);

/// <summary>Where a file goes. <c>UploadUrl</c> lets its holder write: a secret, for one upload.</summary>
internal sealed record FileUpload
{
    public string? ContentUrl { get; init; }
    public string? Name { get; init; }
    public string? UploadUrl { get; init; }
    public string? UniqueId { get; init; }
    public string? FileType { get; init; }

    public override string ToString() => "A file's addresses.";
}

internal enum Place
{
    Thread,
    Personal,
}
