using System.Diagnostics.CodeAnalysis;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.CareTeam.Resources;
using CareTeamBot.Service.Cases;
using Microsoft.Bot.Schema.Teams;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// What came in, as the turn understands it: who, where, what is to be done, and in which of the possible ways it came. A
/// closed union; each way is made of a <see cref="Message"/>, which has what all have.
/// </summary>
internal abstract record TurnInput
{
    private TurnInput()
    {
    }

    public required CaseAddress Where { get; init; }
    public required Actor By { get; init; }

    /// <summary>The case that it is about: that of <see cref="Where"/>, unless a personal chat speaks of a channel's case.</summary>
    public required CaseId CaseId { get; init; }

    public string? ActivityId { get; init; }

    /// <summary>The thread's root message in a channel.</summary>
    public string? ThreadId { get; init; }

    /// <summary>What is to change; null for a mere look.</summary>
    public CaseCommand? Command { get; init; }

    /// <summary>Why it can't be done, in words for whoever wants it.</summary>
    public Notice? Problem { get; init; }

    /// <summary>What to say where the command was accepted and its effect shows elsewhere.</summary>
    public Notice? Done { get; init; }

    /// <summary>For a form: the words it opens with.</summary>
    public string? Text { get; init; }

    /// <summary>Something was written, or Teams tells of a conversation. Where it is answered, then by a card of the bot's own.</summary>
    public sealed record Message : TurnInput
    {
        public Answer Answer { get; init; }

        /// <summary>The card that answers it.</summary>
        public View View { get; init; }

        /// <summary>The slot of the answer, where it is not named after the activity.</summary>
        public string? SlotName { get; init; }

        /// <summary>The activity is to be remembered even if nothing comes of it.</summary>
        public bool IsNoted { get; init; }

        /// <summary>Whether where it was said is where its writer can be reached.</summary>
        public bool TellsChat { get; init; }

        /// <summary>The channel of a new case is one that the bot has made.</summary>
        public MadeChannel? Made { get; init; }
    }

    /// <summary>A message was edited or deleted.</summary>
    public sealed record Change : TurnInput
    {
        [SetsRequiredMembers]
        public Change(Message about, Message ahead)
            : base(about) => (ActivityId, Ahead) = (null, ahead with { IsNoted = true });

        /// <summary>What is to be done where the message itself has not come yet. Its late coming then changes nothing any more.</summary>
        public Message Ahead { get; }
    }

    /// <summary>Somebody, or the bot itself, came to a team or left it, and with it all its channels: it is about every case of the team.</summary>
    public sealed record OfTeam : TurnInput
    {
        [SetsRequiredMembers]
        public OfTeam(Message told)
            : base(told)
        {
        }
    }

    /// <summary>A button of a card, or a client that asks for the card as it is now. It is answered with the card.</summary>
    public sealed record Press : TurnInput
    {
        [SetsRequiredMembers]
        public Press(Message pressed)
            : base(pressed)
        {
        }

        /// <summary>The slot that the card said it is in, the message that holds it, and its page.</summary>
        public SlotView? Slot { get; init; }
        public string? SlotName { get; init; }
        public string? ReplyToId { get; init; }
        public int Page { get; init; }
        public bool IsRefresh { get; init; }

        /// <summary>The card stays as it is, with all that was typed into it, and the problem is said beside it.</summary>
        public bool KeepsForm { get; init; }

        /// <summary>What is to change in the tenant's directory of resources.</summary>
        public DirectoryCommand? Directory { get; init; }

        /// <summary>What was chosen on the card of a case that waits for its channel.</summary>
        public string? OpeningStep { get; init; }

        /// <summary>The id of such a case, which ends when the command is taken.</summary>
        public string? Ends { get; init; }

        /// <summary>
        /// Whoever presses is not in the channel, and has to do with the case as its supervisor alone: they see what was asked of
        /// them, and nothing else.
        /// </summary>
        public bool AsSupervisor { get; init; }
    }

    /// <summary>A message action that opens a form in a dialog.</summary>
    public sealed record DialogOpening : TurnInput
    {
        [SetsRequiredMembers]
        public DialogOpening(Message from, View view)
            : base(from) => View = view;

        public View View { get; init; }
    }

    /// <summary>The form of a dialog was sent, which closes it, unless it is refused.</summary>
    public sealed record DialogReply : TurnInput
    {
        [SetsRequiredMembers]
        public DialogReply(Message from, View view)
            : base(from) => View = view;

        public View View { get; init; }
    }

    /// <summary>A search from the message extension, which is about no case.</summary>
    public sealed record Search : TurnInput
    {
        [SetsRequiredMembers]
        public Search(Message from, MessagingExtensionQuery query)
            : base(from) => Query = query;

        public MessagingExtensionQuery Query { get; init; }
    }

    /// <summary>What somebody said to the offer of a file, whose slot is named.</summary>
    public sealed record FileAnswer : TurnInput
    {
        [SetsRequiredMembers]
        public FileAnswer(Message from, string slotName, FileReply file)
            : base(from) => (SlotName, File) = (slotName, file);

        public string SlotName { get; init; }
        public FileReply File { get; init; }
    }
}

/// <summary>Whether a message is answered.</summary>
internal enum Answer
{
    /// <summary>Not at all: the bot only listens, or what happened speaks for itself.</summary>
    None,

    /// <summary>By a card in the thread, unless what happened has posted one.</summary>
    UnlessShown,

    /// <summary>By a card in the thread.</summary>
    Always,
}
