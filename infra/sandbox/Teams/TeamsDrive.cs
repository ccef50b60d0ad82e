using System.Collections.Concurrent;

namespace CareTeamBot.Sandbox.Teams;

/// <summary>A file that somebody has: its name and content.</summary>
internal sealed record TeamsFile(string Name, byte[] Content);

/// <summary>
/// The people's OneDrive, as far as a bot sees it: an upload session that Teams opens when a person allows a file, one PUT
/// with the whole content, and the file's address. A session is over once it has its file.
/// </summary>
internal sealed class TeamsDrive(Func<Uri> baseUrl)
{
    private readonly ConcurrentDictionary<string, string> sessions = new();
    private readonly ConcurrentDictionary<string, TeamsFile> files = new();
    private readonly ConcurrentQueue<int> troubles = new();

    public IReadOnlyCollection<TeamsFile> Files => [.. files.Values];

    /// <summary>The next upload is answered with this status, and saves nothing.</summary>
    public void FailNext(int status) => troubles.Enqueue(status);

    /// <summary>The <c>uploadInfo</c> that Teams sends with an accepted file.</summary>
    public object Open(string name)
    {
        var id = Guid.NewGuid().ToString("N");
        sessions[id] = name;
        return new
        {
            contentUrl = $"{baseUrl()}drive/files/{id}",
            name,
            uploadUrl = $"{baseUrl()}drive/uploads/{id}",
            uniqueId = id,
            fileType = Path.GetExtension(name).TrimStart('.'),
        };
    }

    public void Map(WebApplication app)
    {
        app.MapPut("/drive/uploads/{id}", SaveAsync);
        app.MapGet("/drive/files/{id}", (string id) => files.TryGetValue(id, out var file)
            ? Results.File(file.Content, "application/octet-stream", file.Name)
            : Results.NotFound());
    }

    private async Task<IResult> SaveAsync(string id, HttpRequest request)
    {
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        if (troubles.TryDequeue(out var status))
            return Results.StatusCode(status);
        if (request.Headers.ContentRange != $"bytes 0-{content.Length - 1}/{content.Length}" || request.Headers.Authorization.Count > 0)
            return Results.BadRequest();
        if (!sessions.TryRemove(id, out var name))
            return Results.NotFound();
        files[id] = new TeamsFile(name, content.ToArray());
        return Results.Created();
    }
}
