using System.Text.Json;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Items;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Storage;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>erase PERSON-ID [--also NAMES]</c>: takes a person out of every case, its journal and its audit, and forgets their chat.
/// The id is the one that an export's <c>case.json</c> and <c>audit</c> tell. <c>--also</c> names, with commas, what else texts
/// call them. A case is changed whole or not at all; broken off, the command is repeated. The directory of resources, which
/// tells who verified an entry, forgets them too.
/// </summary>
internal static class EraseCommand
{
    /// <summary>One letter would take too much along.</summary>
    private const int ShortestName = 2;

    public static async Task RunAsync(AdminContext admin, string personId, string? alsoNamed, CancellationToken cancellation)
    {
        var id = personId.Trim();
        var also = (alsoNamed ?? "").Split([',', '、', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (id.Length < 4 || also.Any(name => name.Length < ShortestName))
            throw new AdminRefusalException($"a person's id has four letters at least, and a name {ShortestName}");

        var cases = await FindAsync(admin, id, cancellation);
        Refuse(cases, id);
        var names = new HashSet<string>(also, StringComparer.Ordinal);
        foreach (var loaded in cases)
        {
            names.UnionWith(await EraseAsync(admin, loaded.CaseId, id, names, EventCodec.Decode, cancellation) ?? []);
            await admin.NoteAsync(loaded.CaseId, AuditKinds.PersonErased, null, cancellation);
        }

        var directories = await EraseFromDirectoriesAsync(admin, id, names, cancellation);

        var audits = await EraseFromAuditsAsync(admin, id, cancellation);
        var chats = await ForgetChatsAsync(admin, id, cancellation);
        if (cases.Count + audits + chats + directories == 0)
            throw new AdminRefusalException("nobody of that id is in any case");

        await admin.Output.WriteLineAsync($"erased from {cases.Count} cases, {audits} audit journals, {chats} chats and {directories} directories");
    }

    private static async Task<List<LoadedCase>> FindAsync(AdminContext admin, string id, CancellationToken cancellation) =>
        await CasesCommand.OfChannelsAsync(admin, cancellation).Where(async (c, token) => c.Head!.State.FindParticipant(new(id)) is not null
            || await admin.Store.ReadJournalAsync(c.CaseId, 0, token).AnyAsync(entry => PersonEraser.Invites(entry, id), token)).ToListAsync(cancellation);

    /// <summary>Before anything is changed.</summary>
    private static void Refuse(List<LoadedCase> cases, string id)
    {
        var held = cases.Where(c => c.Head!.State.Hold is not null).Select(c => c.CaseId).ToList();
        var there = cases.Where(c => c.Head!.State is { Status: CaseStatus.Open } state && (state.IsThere(new(id)) || state.FindInvitation(new(id)) is not null)).Select(c => c.CaseId).ToList();
        if (held.Count > 0)
            throw new AdminRefusalException($"these cases are held; release them first: {string.Join(' ', held)}. Nothing was changed");

        if (there.Count > 0)
            throw new AdminRefusalException($"the person is still in the team of: {string.Join(' ', there)}. Take them out of the channel first, or name other supervisors. Nothing was changed");
    }

    /// <returns>What the person is called there; null where nothing names them.</returns>
    private static ValueTask<IReadOnlyList<string>?> EraseAsync(
        AdminContext admin, string caseId, string id, IEnumerable<string> also, Func<JournalEntry, object> decode, CancellationToken cancellation) =>
        Conflicts.RetryAsync<IReadOnlyList<string>?>(async () =>
        {
            var copy = await admin.Store.ExportCaseAsync(caseId, cancellation);
            if (copy is null)
                return null;

            var names = PersonEraser.NamesIn(copy, id).SelectMany(Written).Concat(also).Where(name => name.Length >= ShortestName)
                .Distinct().OrderByDescending(name => name.Length).ToList();
            var erased = new PersonEraser(id, names).Erase(copy);
            if (!PersonEraser.Differ(copy, erased))
                return null;

            Check(erased, decode);
            await admin.Store.ImportCaseAsync(erased, copy.Version, cancellation);
            admin.Cases.Forget(new(caseId));
            return names;
        });

    private static async Task<int> EraseFromDirectoriesAsync(AdminContext admin, string id, HashSet<string> names, CancellationToken cancellation)
    {
        var changed = 0;
        foreach (var directory in await CasesCommand.DirectoriesAsync(admin, cancellation).ToListAsync(cancellation))
            changed += await EraseAsync(admin, directory.CaseId, id, names, DirectoryCodec.Decode, cancellation) is null ? 0 : 1;

        return changed;
    }

    /// <summary>A name as the roster has it, and as people type it.</summary>
    private static IEnumerable<string> Written(string name) =>
        [name, name.Replace(" ", "", StringComparison.Ordinal), name.Replace('\u3000', ' '), name.Replace("\u3000", "", StringComparison.Ordinal), name.Replace(' ', '\u3000')];

    /// <summary>What can't be read any more must not be stored.</summary>
    private static void Check(StoredCase copy, Func<JournalEntry, object> decode)
    {
        try
        {
            CaseJson.Read<CaseHead>(copy.State);
            foreach (var entry in copy.Journal)
                decode(entry);
        }
        catch (JsonException fault)
        {
            throw new AdminRefusalException($"a name is a word that the record itself uses; case {copy.CaseId} was not changed", fault);
        }
    }

    private static async Task<int> EraseFromAuditsAsync(AdminContext admin, string id, CancellationToken cancellation)
    {
        var changed = 0;
        await foreach (var stored in admin.Store.ListCasesAsync(cancellation).Where(AuditJournal.IsAudit))
        {
            if (await admin.Audit.EraseAsync(stored, new(id), cancellation))
                changed++;
        }

        return changed;
    }

    /// <summary>Where a person's chat is, and what is kept with it. Their next message makes a new one.</summary>
    private static async Task<int> ForgetChatsAsync(AdminContext admin, string id, CancellationToken cancellation)
    {
        var forgotten = 0;
        foreach (var document in await admin.Store.ListDocumentsAsync(cancellation).Where(d => ChatBook.IsOf(d.Key, new(id))).ToListAsync(cancellation))
        {
            var chat = ChatBook.AddressOf(document);
            if (await admin.Store.LoadAsync(chat.CaseId, cancellation) is { } head)
                await admin.Store.DeleteCaseAsync(chat.CaseId, head.Version, cancellation);

            await admin.Store.DeleteDocumentAsync(document.Key, cancellation);
            forgotten++;
        }

        return forgotten + await ForgetFormerChatsAsync(admin, id, cancellation);
    }

    /// <summary>What is kept with chats that were the person's and have been replaced: no document leads to them any more.</summary>
    private static async Task<int> ForgetFormerChatsAsync(AdminContext admin, string id, CancellationToken cancellation)
    {
        var forgotten = 0;
        var former = CasesCommand.HeadsAsync(admin, cancellation).Where(loaded => loaded.Head is { Address.IsPersonal: true } head && IsOf(head, id));
        foreach (var loaded in await former.ToListAsync(cancellation))
        {
            await admin.Store.DeleteCaseAsync(loaded.CaseId, loaded.Version, cancellation);
            forgotten++;
        }

        return forgotten;
    }

    private static bool IsOf(CaseHead chat, string id) => chat.Desk?.MemberId == id || chat.Openings?.Exists(o => o.By.Id == id) == true;
}
