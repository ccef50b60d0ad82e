using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// A case that was begun in a personal chat, kept in the chat's head until it has its channel. Whoever began it holds it;
/// at <see cref="Deadline"/> the bot tells them what to do by hand. Immutable.
/// </summary>
internal sealed record Opening
{
    /// <summary>How many are kept with one chat; the oldest that are over give way.</summary>
    public const int MaxKept = 8;

    /// <summary>Follows from the chat and the message, so that a message that comes twice is one request.</summary>
    public required string Id { get; init; }

    public required Actor By { get; init; }
    public required DateTimeOffset At { get; init; }
    public required DateTimeOffset Deadline { get; init; }
    public OpeningStand Stand { get; init; }

    /// <summary>The words of the goal, or the wish of an intake.</summary>
    public string? Goal { get; init; }

    public OnBehalf? For { get; init; }

    /// <summary>An intake's notes; null where only a case is begun.</summary>
    public string? Worry { get; init; }
    public string? Involved { get; init; }

    /// <summary>The operation at Teams that is making the channel.</summary>
    public string? Operation { get; init; }

    public string? ChannelId { get; init; }
    public string? ChannelName { get; init; }
    public string? Link { get; init; }
    public ChannelKind? Kind { get; init; }
    public KindReason Why { get; init; }

    /// <summary>Kinds that did not work out.</summary>
    public ImmutableList<ChannelKind>? Refused { get; init; }

    public string? Leftover { get; init; }
    public OpeningFault? Fault { get; init; }

    /// <summary>What is written under the channel's name, by which a repeat finds it. Says nothing about the child.</summary>
    public string Note => $"CareTeamBot が用意したケースのチャネルです（{Id}）";

    public bool IsOver => Stand is OpeningStand.Made or OpeningStand.Settled;

    public static Opening Begin(CaseId chat, string? activityId, CaseCommand command, TimeSpan patience)
    {
        var opening = new Opening
        {
            Id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{chat}\n{activityId ?? $"{command.Now:O}"}")).AsSpan(0, 8)),
            By = command.By,
            At = command.Now,
            Deadline = command.Now + patience,
        };
        return command switch
        {
            CaseCommand.RegisterIntake c => opening with { Goal = c.Wish, For = c.Caller, Worry = c.Worry, Involved = c.Involved },
            CaseCommand.Open c => opening with { Goal = c.Goal, For = c.For },
            _ => opening,
        };
    }

    /// <summary>The command that begins the case once it has its channel.</summary>
    public CaseCommand Command(DateTimeOffset now) => Worry is { } worry
        ? new CaseCommand.RegisterIntake(By, now, For, worry, Goal, Involved, null)
        : new CaseCommand.Open(By, now, Goal, For);

    /// <summary>Whether the same person asks for the same again.</summary>
    public bool IsSame(Opening other) =>
        (Goal, For, Worry, Involved, By.Id) == (other.Goal, other.For, other.Worry, other.Involved, other.By.Id);
}
