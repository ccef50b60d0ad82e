using System.Collections.Immutable;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Keeps what is begun in personal chats until it has a channel. It stands in the head of the chat: the head's version decides
/// between processes, and at its due moment the bot says that the channel has to be made by hand.
/// </summary>
internal sealed class OpeningBook(CaseRepository cases)
{
    /// <summary>Changes one of a chat's openings. Null leaves it as it is.</summary>
    /// <param name="chat">The id of the chat's head.</param>
    /// <param name="id">The opening's id.</param>
    /// <param name="change">Makes the new one from how it stands now.</param>
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
    /// <returns>The same head where nothing is late.</returns>
    public static (CaseHead Head, IReadOnlyList<OutboxDraft> Says) GiveUpLate(CaseHead chat, DateTimeOffset now)
    {
        var late = chat.Openings?.FindAll(o => o.Stand == OpeningStand.Making && o.Deadline <= now) ?? [];
        return late.IsEmpty ? (chat, [])
            : (chat with { Openings = chat.Openings!.ConvertAll(o => late.Contains(o) ? ByHand(o, OpeningFault.Time) : o) }, [.. late.Select(o => Card(o, o.By))]);
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

    /// <summary>Changes a chat's openings. Where the list comes back as it was, nothing is written.</summary>
    /// <param name="chat">The id of the chat's head.</param>
    /// <param name="where">The chat's newest address, where it is known.</param>
    /// <param name="change">Makes the new list from the old one, and tells what is to be said.</param>
    /// <param name="cancellation">Nothing is changed then.</param>
    public Task<LoadedCase> ChangeAsync(
        CaseId chat, CaseAddress? where, Func<ImmutableList<Opening>, (ImmutableList<Opening> After, OutboxDraft[] Says)> change, CancellationToken cancellation) =>
        cases.ChangeAsync(chat, loaded =>
        {
            if ((loaded.Head ?? (where is null ? null : new CaseHead { Address = where })) is not { } head)
                return null;

            var before = head.Openings ?? [];
            var (after, says) = change(before);
            var address = where is null ? head.Address : head.Address.Updated(where);
            return ReferenceEquals(before, after) ? null : new CaseChange(head with { Address = address, Openings = after }) { Says = says };
        }, cancellation).AsTask();
}
