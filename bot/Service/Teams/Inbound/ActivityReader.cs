using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Bot.Schema;
using Microsoft.Net.Http.Headers;

namespace CareTeamBot.Service.Teams.Inbound;

/// <summary>Reads an activity from the server's own buffers.</summary>
internal static class ActivityReader
{
    /// <summary>
    /// Largest body taken, in bytes. Teams' own messages stay under 100 KB; the server's receive buffer (1 MB) must
    /// exceed this, because the body is gathered there.
    /// </summary>
    public const int MaxBytes = 256 * 1024;

    private const string NoActivity = "the body is no JSON activity";

    /// <summary>What Newtonsoft puts in place of half a character.</summary>
    private const char Replacement = '\ufffd';

    /// <summary>The activity, or the status and reason to refuse it with.</summary>
    public static async ValueTask<ActivityReading> ReadAsync(HttpRequest request)
    {
        if (!IsJson(request.ContentType))
            return new ActivityReading(null, StatusCodes.Status415UnsupportedMediaType, "the body must be application/json in UTF-8");
        if (request.ContentLength > MaxBytes)
            return TooLarge;

        try
        {
            return await ReadBodyAsync(request.BodyReader, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException fault)
        {
            return new ActivityReading(null, fault.StatusCode, "the body can't be read");
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException)
        {
            // The server tells a chunk's length that is no number, and a caller who is gone, in no better way.
            return new ActivityReading(null, StatusCodes.Status400BadRequest, "the body does not arrive whole");
        }
    }

    private static async ValueTask<ActivityReading> ReadBodyAsync(PipeReader body, CancellationToken aborted)
    {
        while (true)
        {
            var read = await body.ReadAsync(aborted);
            if (read.Buffer.Length > MaxBytes)
                return TooLarge;
            if (read.IsCompleted)
                return Parse(body, read.Buffer);
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static ActivityReading TooLarge => new(null, StatusCodes.Status413PayloadTooLarge, "the body is larger than 256 KB");

    private static ActivityReading Parse(PipeReader body, ReadOnlySequence<byte> bytes)
    {
        try
        {
            return Parse(bytes.IsSingleSegment ? bytes.FirstSpan : bytes.ToArray());
        }
        catch (JsonException fault)
        {
            return Malformed(fault.LineNumber is { } line ? $"the body is no JSON activity, at line {line + 1}" : NoActivity);
        }
        catch (Newtonsoft.Json.JsonException)
        {
            return Malformed(NoActivity);
        }
        finally
        {
            body.AdvanceTo(bytes.End);
        }
    }

    private static ActivityReading Parse(ReadOnlySpan<byte> json)
    {
        CheckForm(json);
        if (WireJson.ReadActivity(Encoding.UTF8.GetString(json)) is not { } activity)
            return Malformed("the body is null");
        if (!IsWhole(json) && ActivityCheck.Texts(activity).Any(text => text?.Contains(Replacement) == true))
            return Malformed(NoActivity);

        // Messages go out by the outbox, never in the answer to an activity.
        activity.DeliveryMode = null;
        return ActivityCheck.Incomplete(activity) is { } reason ? Malformed(reason) : new ActivityReading(activity, 0, null);
    }

    /// <summary>Newtonsoft takes much for JSON that is none, nested as deep as it comes.</summary>
    private static void CheckForm(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 64 });
        while (reader.Read())
        {
            // Reading is the check.
        }
    }

    /// <summary>Whether no text can hold half a character: no escape of a surrogate, and no bytes that are no UTF-8.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> json) => Utf8.IsValid(json) && json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0;

    private static ActivityReading Malformed(string reason) => new(null, StatusCodes.Status400BadRequest, reason);

    private static bool IsJson(string? contentType)
    {
        // What Teams sends, spelled out, so that the common case parses nothing.
        if (contentType is "application/json; charset=utf-8" or "application/json")
            return true;
        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>An activity, or a refusal.</summary>
internal readonly record struct ActivityReading(Activity? Activity, int Status, string? Reason);
