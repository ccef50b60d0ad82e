using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Caching.Memory;

namespace CareTeamBot.Service.Storage.Blobs;

/// <summary>
/// The journal's append blobs. What a head holds in its tail is appended at the place behind the last entry that is known
/// to be there, and only if the blob ends at that place: so whoever appends, and however often, each entry comes once, in
/// order, without gaps. Whoever finds that the blob goes further reads what is there, and goes on from its end.
/// </summary>
/// <param name="container">Where the blobs are.</param>
/// <param name="maxBlocks">Blocks after which a journal goes on in its next blob; the account's limit is 50,000. The same in all processes.</param>
internal sealed class BlobJournal(BlobContainerClient container, int maxBlocks) : IDisposable
{
    /// <summary>What one append takes in every version of the service; and a page of reading.</summary>
    private const int MaxAppend = 4 << 20;

    private readonly MemoryCache places = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    /// <summary>The furthest place that this process knows of.</summary>
    internal JournalPlace Known(string key, BlobHead head) =>
        places.TryGetValue((key, head.Generation), out JournalPlace place) && place.Sequence > head.Journal.Sequence ? place : head.Journal;

    /// <summary>Appends what of a head's tail is not there yet.</summary>
    internal async Task<JournalPlace> FlushAsync(string key, BlobHead head)
    {
        var place = Known(key, head);
        while (place.Sequence < head.LastEntry)
        {
            if (place.Blocks >= maxBlocks)
                place = new(place.Sequence, place.Part + 1, 0, 0);
            place = await AppendAsync(key, head, place) ?? await CatchUpAsync(key, head.Generation, place);
            places.Set((key, head.Generation), place, new MemoryCacheEntryOptions { Size = 1 });
        }
        return place;
    }

    /// <summary>The entries that a head knows to be in blobs, those after a sequence, a page at a time. The rest is its tail.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<BlobEntry>> ReadAsync(string key, BlobHead head, long after)
    {
        for (var part = 1; part <= head.Journal.Part && after < head.Journal.Sequence; part++)
        {
            var end = part < head.Journal.Part ? long.MaxValue : head.Journal.Position;
            for (var position = 0L; position < end;)
            {
                if (await PageAsync(key, head.Generation, part, position) is not { } page)
                    yield break;
                yield return page.Entries.FindAll(entry => entry.Sequence > after && entry.Sequence <= head.Journal.Sequence);
                position = page.End;
                end = Math.Min(end, page.Length);
            }
        }
    }

    public void Dispose() => places.Dispose();

    /// <returns>The place behind what was appended; null where the blob does not end at the place.</returns>
    private async Task<JournalPlace?> AppendAsync(string key, BlobHead head, JournalPlace place)
    {
        var (lines, last) = Lines(head, place.Sequence);
        try
        {
            var answer = await Client(key, head.Generation, place.Part).AppendBlockAsync(
                new MemoryStream(lines, writable: false),
                new AppendBlobAppendBlockOptions { Conditions = new() { IfAppendPositionEqual = place.Position } });
            return new(last, place.Part, place.Position + lines.Length, answer.Value.BlobCommittedBlockCount);
        }
        catch (RequestFailedException fault) when (fault.Status == 412 || (fault.Status == 404 && place.Position == 0))
        {
            return null;
        }
    }

    /// <summary>The place at which the blob ends now. Where there is none yet, it is made.</summary>
    private async Task<JournalPlace> CatchUpAsync(string key, string generation, JournalPlace place)
    {
        while (await PageAsync(key, generation, place.Part, place.Position) is { } page)
        {
            place = new(page.Entries is [.., var last] ? last.Sequence : place.Sequence, place.Part, page.End, page.Blocks);
            if (page.End == page.Length)
                return place;
        }
        await Client(key, generation, place.Part).CreateIfNotExistsAsync();
        return place;
    }

    /// <summary>The whole lines from a position on, and how long the blob is. Null where there is no such blob.</summary>
    private async Task<(List<BlobEntry> Entries, long End, long Length, int Blocks)?> PageAsync(
        string key, string generation, int part, long position)
    {
        for (var size = MaxAppend; ; size *= 2)
        {
            try
            {
                BlobDownloadResult answer = await Client(key, generation, part).DownloadContentAsync(
                    new BlobDownloadOptions { Range = new HttpRange(position, size) });
                var lines = answer.Content.ToMemory();
                lines = lines[..(lines.Span.LastIndexOf((byte)'\n') + 1)];
                var length = long.Parse(answer.Details.ContentRange.AsSpan(answer.Details.ContentRange.IndexOf('/') + 1), provider: null);
                if (lines.Length > 0 || position + size >= length)
                    return (BlobFormat.ReadEntries(lines), position + lines.Length, length, answer.Details.BlobCommittedBlockCount);
            }
            catch (RequestFailedException fault) when (fault.Status == 416)
            {
                return ([], position, position, 0);
            }
            catch (RequestFailedException fault) when (fault.Status == 404)
            {
                return null;
            }
        }
    }

    private static (byte[] Lines, long Last) Lines(BlobHead head, long after)
    {
        using var lines = new MemoryStream();
        foreach (var entry in head.Tail.Where(entry => entry.Sequence > after))
        {
            var line = BlobFormat.Write(entry);
            if (lines.Length > 0 && lines.Length + line.Length > MaxAppend)
                break;
            lines.Write(line);
            after = entry.Sequence;
        }
        return (lines.ToArray(), after);
    }

    private AppendBlobClient Client(string key, string generation, int part) =>
        container.GetAppendBlobClient(BlobNames.Journal(key, generation, part));
}
