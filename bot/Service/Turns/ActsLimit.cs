using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.Service.Cases;
using Microsoft.Extensions.Caching.Memory;

namespace CareTeamBot.Service.Turns;

/// <summary>
/// How much one person may make the bot do: so many acts at once, and after that as many a minute. Answers, and questions that
/// are urgent, have allowances of their own, so that whatever else somebody did, neither has to wait. What the bot only reads
/// along, clients' refreshes and the clock are not counted. Every process counts for itself: with several behind one address
/// a person has a little more.
/// </summary>
/// <remarks>
/// A window of its own rather than System.Threading.RateLimiting, whose limiters go by the machine's clock alone. Of a person
/// nothing is kept but a hash with a few moments, for as long as they go on, and of so many persons at most.
/// </remarks>
internal sealed class ActsLimit(PersonalRules rules, TimeProvider clock) : IDisposable
{
    private const int MostPersons = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly MemoryCache persons = new(new MemoryCacheOptions { SizeLimit = MostPersons });
    private readonly long started = clock.GetTimestamp();

    public int PerMinute => rules.ActsPerMinute;

    /// <summary>Counts what somebody wants done. Too much is told once, and then not again until they have paused for a minute.</summary>
    public ActsVerdict Take(TurnInput input)
    {
        if (rules.ActsPerMinute == 0 || Allowance(input) is not { } allowance)
            return ActsVerdict.Taken;

        var pace = PaceOf(input);
        var now = clock.GetElapsedTime(started);
        lock (pace)
        {
            if (Fits(pace, allowance, now) || (allowance != Share.Usual && Fits(pace, Share.Usual, now)))
                return ActsVerdict.Taken;

            var isTold = pace.Refused is { } last && now - last < Window;
            pace.Refused = now;
            return isTold ? ActsVerdict.RefusedAgain : ActsVerdict.Refused;
        }
    }

    public void Dispose() => persons.Dispose();

    private static Share? Allowance(TurnInput input) => input switch
    {
        TurnInput.Press { IsRefresh: true } or TurnInput.Message { SlotName: Slots.Welcome } => null,
        { Command: CaseCommand.Watch or CaseCommand.Unwatch or CaseCommand.ReplyInThread or CaseCommand.Leave } => null,
        { Command: CaseCommand.LoseChannel or CaseCommand.FindChannel } => null,
        { Command: CaseCommand.Ask { Urgent: true } } => Share.Urgent,
        { Command: CaseCommand.GiveAnswer or CaseCommand.Pass or CaseCommand.MakePromise or CaseCommand.MarkSolved or CaseCommand.MarkNotYet } => Share.Answers,
        _ => Share.Usual,
    };

    /// <summary>Each act moves the moment at which all is forgotten by its part of the minute; that moment lies within the minute.</summary>
    private bool Fits(Pace pace, Share share, TimeSpan now)
    {
        var step = Window / (share == Share.Urgent ? Math.Max(1, rules.ActsPerMinute / 3) : rules.ActsPerMinute);
        var until = (pace.Until[(int)share] > now ? pace.Until[(int)share] : now) + step;
        if (until > now + Window)
            return false;

        pace.Until[(int)share] = until;
        return true;
    }

    private Pace PaceOf(TurnInput input)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(CaseRepository.MemberKey(input.Where.TenantId, input.By.Id)));
        var key = BinaryPrimitives.ReadUInt128LittleEndian(hash);
        lock (persons)
        {
            return persons.TryGetValue(key, out Pace? known) ? known!
                : persons.Set(key, new Pace(), new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = 2 * Window });
        }
    }

    private enum Share
    {
        Usual,
        Answers,
        Urgent,
    }

    private sealed class Pace
    {
        public TimeSpan[] Until { get; } = new TimeSpan[Enum.GetValues<Share>().Length];
        public TimeSpan? Refused { get; set; }
    }
}

/// <summary>Whether an act is taken, and if not, whether its actor is told.</summary>
internal enum ActsVerdict
{
    Taken,
    Refused,
    RefusedAgain,
}
