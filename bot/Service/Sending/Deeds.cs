using System.Globalization;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Sending;

/// <summary>Does what a turn had to write elsewhere than into its case.</summary>
internal sealed class Deeds(ChatBook chats, AuditJournal audit, OpeningBook openings)
{
    public async Task DoAsync(Deed deed, OutboxRow row, CancellationToken cancellation)
    {
        switch (deed)
        {
            case Deed.KeepChat(var member, var chat):
                await chats.KeepAsync(chat.TenantId, member, chat, cancellation);
                break;
            case Deed.NoteRead(var by, var what, var at):
                // The row's number tells one look from another, and a second try from both.
                var entry = new AuditEntry { By = by, What = what, Of = row.Sequence.ToString(CultureInfo.InvariantCulture) };
                await audit.WriteOnceAsync(new(row.CaseId), AuditKinds.Read, entry, cancellation, at);
                break;
            case Deed.EndOpening(var chat, var opening):
                await openings.ChangeAsync(chat, opening, o => o with { Stand = OpeningStand.Settled }, shows: true, cancellation);
                break;
            default:
                throw new InvalidOperationException($"The deed {deed.GetType().Name} is not known.");
        }
    }
}
