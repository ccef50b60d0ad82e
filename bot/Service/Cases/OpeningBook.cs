using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Keeps what is begun in personal chats until it has a channel: in the head of the chat, whose version decides between
/// processes and whose due moment brings the word that it has to be done by hand.
/// </summary>
internal sealed class OpeningBook(CaseRepository cases, TimeProvider clock)
{
    /// <summary>What became of one that is being made. Null leaves it as it is.</summary>
    /// <param name="chat">The chat's case id.</param>
    /// <param name="id">The opening's.</param>
    /// <param name="change">From how it stands now.</param>
    /// <param name="shows">Whether its card changes.</param>
    /// <param name="cancellation">Nothing is changed then.</param>
    public Task ChangeAsync(
        CaseId chat, string id, Func<Opening, Opening?> change, bool shows, CancellationToken cancellation) =>
        ChangeAsync(chat, null, openings =>
        {
            var index = openings.FindIndex(o => o.Id == id);
            return index < 0 || change(openings[index]) is not { } changed || changed == openings[index]
                ? (openings, [])
                : (openings.SetItem(index, changed), shows ? [Card(changed, changed.By)] : []);
        }, cancellation);

    /// <summary>What did not come about in time has to be done by hand.</summary>
    public Task TickAsync(CaseId chat, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return ChangeAsync(chat, null, openings =>
        {
            var late = openings.FindAll(o => o.Stand == OpeningStand.Making && o.Deadline <= now);
            return late.IsEmpty ? (openings, [])
                : (openings.ConvertAll(o => late.Contains(o) ? ByHand(o, OpeningFault.Time) : o), [.. late.Select(o => Card(o, o.By))]);
        }, cancellation);
    }

    public static Opening ByHand(Opening opening, OpeningFault fault) => opening with { Stand = OpeningStand.ByHand, Fault = fault, Operation = null };

    /// <summary>The work of making its channel.</summary>
    public static OutboxDraft Draft(Opening opening) => Effects.Draft(GraphSlots.Channel(opening.Id), new Intent { Place = Place.Personal });

    /// <summary>Its card in the language of whoever is spoken to.</summary>
    public static OutboxDraft Card(Opening opening, Actor reader) => Effects.Draft(Slots.Opening(opening.Id), new Intent
    {
        Place = Place.Personal,
        MemberId = opening.By.Id,
        Language = reader.Language is { Length: > 0 } language ? language : null,
    });

    /// <summary>Changes those of a chat. The same list changes nothing.</summary>
    /// <param name="chat">The chat's case id.</param>
    /// <param name="where">The chat's newest address, where it is known.</param>
    /// <param name="change">From what is kept to what shall be, and what is to be said.</param>
    /// <param name="cancellation">Nothing is changed then.</param>
    public Task<LoadedCase> ChangeAsync(
        CaseId chat, CaseAddress? where, Func<ImmutableList<Opening>, (ImmutableList<Opening> After, OutboxDraft[] Says)> change, CancellationToken cancellation) =>
        cases.ChangeAsync(chat, loaded =>
        {
            if ((loaded.Head ?? (where is null ? null : new CaseHead { Address = where })) is not { } head)
            {
                return null;
            }

            var before = head.Openings ?? [];
            var (after, says) = change(before);
            var address = where is null ? head.Address : head.Address.Updated(where);
            return ReferenceEquals(before, after) ? null : new CaseChange(head with { Address = address, Openings = after }) { Says = says };
        }, cancellation).AsTask();
}
