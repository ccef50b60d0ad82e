using System.Collections.Immutable;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Items;

/// <summary>
/// Whatever a case has open: a question, a role, a handoff … While it is open it has exactly one holder and a moment at
/// which the bot acts.
/// </summary>
public interface ICareItem
{
    /// <summary>A letter for its kind and a number, such as <c>q3</c>: unique in the case.</summary>
    string Id { get; }

    /// <summary>Rises with every event of the item; its cards carry it.</summary>
    int Revision { get; }

    Holder Holder { get; }

    DateTimeOffset Due { get; }

    /// <summary>The channel thread that it lives in (the root message's id); null where it has none yet.</summary>
    string? ThreadId { get; }

    bool IsOpen { get; }

    /// <summary>Whether it has a card at all; some items only wait in the background for their day.</summary>
    bool IsVisible { get; }

    /// <summary>Whether it is on the status, the agendas and somebody's list, and must end before the case does.</summary>
    bool IsListed { get; }

    /// <summary>Whether it is told at any hour and beyond every limit.</summary>
    bool IsUrgent => false;

    /// <summary>
    /// Those who alone may know of it, in their personal chats; null for all of the case. An item with parties is neither
    /// visible nor listed, so that whatever shows a case passes it over.
    /// </summary>
    ImmutableList<string>? Parties => null;

    /// <summary>Members who have its card in their personal chat.</summary>
    ImmutableList<string> Noticed { get; }

    /// <summary>The bot's latest calls in the thread, so that their cards can be shown again.</summary>
    ImmutableList<Prompting> Prompts { get; }
}
