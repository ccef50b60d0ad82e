using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Resources;

namespace CareTeamBot.Cards;

/// <summary>What every card needs. For a personal card that is about no one case, <see cref="State"/> is <see cref="CaseState.None"/>.</summary>
public sealed record CardContext
{
    /// <summary>The case's id, or empty where the card is about none.</summary>
    public required CaseId CaseId { get; init; }

    public required CaseState State { get; init; }
    public required CareRules Rules { get; init; }

    /// <summary>The viewer's language, or the channel's for a card that is posted for all.</summary>
    public required Locale Locale { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Goes into every button's and the refresh's <c>data.slot</c>: which message the card is.</summary>
    public required string Slot { get; init; }

    /// <summary>The channel's name, as a person wrote it.</summary>
    public string? CaseName { get; init; }

    /// <summary>Who looks at the card, so that it offers what they may do; null for the card as posted for all, which offers everything.</summary>
    public MemberId? ViewerId { get; init; }

    /// <summary>Whether the viewer alone sees the card, so that it offers to ask a supervisor.</summary>
    public bool OffersAdvice { get; init; }

    /// <summary>Whether a case may be begun in a personal chat, because the bot makes its channel.</summary>
    public bool MakesChannels { get; init; }

    /// <summary>For the coordinator's card: who of the directory might help, the best first.</summary>
    public IReadOnlyList<Resource> Proposals { get; init; } = [];

    /// <summary>One line on top: why something was not done, or what was done.</summary>
    public Notice? Notice { get; init; }
}
