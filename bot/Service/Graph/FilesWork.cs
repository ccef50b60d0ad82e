using CareTeamBot.Cards;
using CareTeamBot.Cards.Conferences;
using CareTeamBot.Cards.Words;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Channels;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.Service.Cases;
using CareTeamBot.Service.Rendering;
using CareTeamBot.Service.Teams;
using Microsoft.Graph;

namespace CareTeamBot.Service.Graph;

/// <summary>Puts a conference's minutes into the channel's files, as a Word document and as Markdown. A repeat replaces them.</summary>
internal sealed class FilesWork(GraphCalls calls, GraphOptions options, CaseNotes notes, CaseChanges changes, ITeamsConnector connector, CareRules rules, TimeProvider clock)
{
    /// <summary>The site behind a new channel's files may take a while, and is made when it is asked for.</summary>
    private static readonly TimeSpan SiteWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task PutAsync(CaseHead head, ItemId item, CancellationToken cancellation)
    {
        if (head.State.FindItem(item) is not ConferenceItem { Minutes: not null } conference || Sheet(head, conference) is not { } sheet)
            return;
        try
        {
            var (drive, folder) = await FolderAsync(head, conference, cancellation);
            var name = GraphWords.In(Locale.Parse(head.State.Language)).Minutes(rules.Calendar.DayOf(conference.Start), item);
            await PutAsync(drive, folder, name + ".md", MarkdownMinutes.Write(sheet), cancellation);
            var link = await PutAsync(drive, folder, name + ".docx", WordMinutes.Write(sheet), cancellation);
            if (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps)
                await changes.LinkAsync(head.Address.CaseId, item, ConferenceLink.Minutes, uri, cancellation);
            await notes.TellAsync(head.Address.CaseId, IsOfFiles, [], cancellation);
        }
        catch (GraphRefusedException e)
        {
            var kind = e.Status == 403 ? TroubleKind.FilesForbidden : TroubleKind.FilesRefused;
            await notes.TellAsync(head.Address.CaseId, IsOfFiles, [new ChannelTrouble(kind)], cancellation, e);
        }
    }

    private static bool IsOfFiles(ChannelTrouble trouble) => trouble.Kind is TroubleKind.FilesForbidden or TroubleKind.FilesRefused;

    private MinutesSheet? Sheet(CaseHead head, ConferenceItem conference) => MinutesSheet.Of(
        new CardContext
        {
            CaseId = head.Address.CaseId,
            State = head.State,
            Rules = rules,
            Locale = Locale.Parse(head.State.Language),
            Now = clock.GetUtcNow(),
            Slot = "",
        }, conference);

    private async Task<(string Drive, string Folder)> FolderAsync(CaseHead head, ConferenceItem conference, CancellationToken cancellation)
    {
        var team = await GroupAsync(head, cancellation);
        try
        {
            return await calls.CallAsync(GraphTask.Files, async graph =>
            {
                var folder = await graph.Teams[team].Channels[head.Address.ChannelId].FilesFolder.GetAsync(cancellationToken: cancellation);
                return (folder?.ParentReference?.DriveId ?? "", folder?.Id ?? "");
            }, cancellation);
        }
        catch (GraphRefusedException e) when (e.Status is 404 or 423 && conference.Ending is { } ending && clock.GetUtcNow() - ending.At < Patience)
        {
            throw new UpstreamException(UpstreamFault.Transient, e.Status, "NoFilesFolderYet", SiteWait);
        }
    }

    /// <summary>The team of the case, which may be another than that for new cases.</summary>
    private async Task<string> GroupAsync(CaseHead head, CancellationToken cancellation) =>
        head.Made is null && head.Address.TeamId is { } thread
        && await connector.GetTeamAsync(head.Address.Thread(null), thread, cancellation) is { AadGroupId: { } group }
            ? group
            : options.TeamId;

    private Task<string?> PutAsync(string drive, string folder, string name, byte[] content, CancellationToken cancellation) => calls.CallAsync(GraphTask.Files, async graph =>
    {
        using var stream = new MemoryStream(content);
        var file = await graph.Drives[drive].Items[folder].ItemWithPath(Uri.EscapeDataString(name)).Content.PutAsync(stream, cancellationToken: cancellation);
        return file?.WebUrl;
    }, cancellation);
}
