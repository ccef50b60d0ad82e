using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Cases;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Turns;

/// <summary>An activity as the turn understands it: who, where, what is to be done, and how to answer.</summary>
internal sealed record TurnInput
{
    public required CaseAddress Where { get; init; }
    public required Actor By { get; init; }

    /// <summary>The case that it is about: that of <see cref="Where"/>, unless a personal chat speaks of a channel's case.</summary>
    public required CaseId CaseId { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>
    /// For an edit or a deletion: what is to be done where the message itself has not come yet. Its late coming then changes
    /// nothing any more.
    /// </summary>
    public TurnInput? Ahead { get; init; }

    /// <summary>The activity is to be remembered even if nothing comes of it.</summary>
    public bool IsNoted { get; init; }

    /// <summary>It concerns every case of the team: somebody, or the bot itself, left the team, and with it all its channels.</summary>
    public bool IsForTeam { get; init; }

    /// <summary>The thread's root message in a channel.</summary>
    public string? ThreadId { get; init; }

    /// <summary>
    /// Whoever acts is not in the channel, and has to do with the case as its supervisor alone: they see what was asked of
    /// them, and nothing else.
    /// </summary>
    public bool AsSupervisor { get; init; }

    /// <summary>What is to change; null for a mere look.</summary>
    public CaseCommand? Command { get; init; }

    /// <summary>What is to change in the tenant's directory of resources.</summary>
    public DirectoryCommand? Directory { get; init; }

    /// <summary>A search from the message extension, which is answered at once.</summary>
    public MessagingExtensionQuery? Query { get; init; }

    /// <summary>What the decoder could not make sense of, in words for the writer.</summary>
    public Notice? Problem { get; init; }

    /// <summary>The card that was pressed stays as it is, with all that was typed into it, and <see cref="Problem"/> is said beside it.</summary>
    public bool KeepsForm { get; init; }

    /// <summary>What to say where the command was accepted and its effect shows elsewhere.</summary>
    public Notice? Done { get; init; }

    /// <summary>What somebody said to the offer of a file, whose slot is <see cref="SlotName"/>.</summary>
    public FileReply? File { get; init; }

    public Answer Answer { get; init; } = Answer.None;
    public View View { get; init; }

    /// <summary>For a card's button: the slot it said it is in, the message that holds it, and its page.</summary>
    public SlotView? Slot { get; init; }
    public string? SlotName { get; init; }
    public string? ReplyToId { get; init; }
    public bool IsRefresh { get; init; }

    /// <summary>What was chosen on the card of a case that waits for its channel.</summary>
    public string? OpeningStep { get; init; }

    /// <summary>The id of such a case, which ends when the command is taken.</summary>
    public string? Ends { get; init; }

    /// <summary>The channel of a new case is one that the bot has made.</summary>
    public MadeChannel? Made { get; init; }

    public int Page { get; init; }

    /// <summary>For a form: the words it opens with.</summary>
    public string? Text { get; init; }
}

/// <summary>How a turn is answered.</summary>
internal enum Answer
{
    /// <summary>Not at all: the bot only listens, or what happened speaks for itself.</summary>
    None,

    /// <summary>A card in the thread, unless what happened has posted one.</summary>
    UnlessShown,

    /// <summary>A card in the thread.</summary>
    Always,

    /// <summary>The pressed card, in the answer itself.</summary>
    Invoke,

    /// <summary>A dialog, in the answer itself.</summary>
    Dialog,

    /// <summary>An empty answer that closes a dialog.</summary>
    DialogClosed,
}
