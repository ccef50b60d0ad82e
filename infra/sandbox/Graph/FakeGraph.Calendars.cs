using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Teams;

namespace CareTeamBot.Sandbox.Graph;

/// <summary>Calendars and files.</summary>
internal sealed partial class FakeGraph
{
    private void MapCalendars(RouteGroupBuilder group)
    {
        group.MapPost("events", (string user, HttpRequest request) => Of(user, () => CreateEvent(user, Read(request))));
        group.MapPatch("events/{id}", (string user, string id, HttpRequest request) => Of(user, () => Change(user, id, Read(request))));
        group.MapPost("events/{id}/cancel", (string user, string id, HttpRequest request) => Of(user, () => CancelEvent(user, id, Read(request))));
        group.MapGet("calendarView", (string user) => Of(user, () => List(Events.Where(e => e.UserId == user && e.State == "there").Select(Describe))));
    }

    private IResult Of(string user, Func<IResult> answer) =>
        !Rights.HasAny("Calendars.ReadWrite") ? Error(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
        : WithoutMailbox.ContainsKey(user) || teams.Members.All(m => m.AadObjectId != user) ? Error(404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.")
        : answer();

    private static string? EventFault(JsonNode? body, Shape shape) => shape.Fault(body)
        ?? (body!["body"] is { } text ? Shape.ItemBody.Fault(text) : null)
        ?? (body["start"] is { } start ? Shape.Time.Fault(start) : null)
        ?? (body["end"] is { } end ? Shape.Time.Fault(end) : null)
        ?? (body["location"] is { } place ? Shape.Location.Fault(place) : null)
        ?? Shape.Attendee.FaultInEach(body["attendees"])
        ?? (body["attendees"] as JsonArray)?.Select(a => Shape.Address.Fault(a!["emailAddress"])).FirstOrDefault(f => f is not null)
        ?? ((string?)body["onlineMeetingProvider"] is null or "teamsForBusiness" ? null : "The onlineMeetingProvider is unknown.");

    private ConnectorAnswer CreateEvent(string user, JsonNode? body)
    {
        if (EventFault(body, Shape.Event) is { } fault)
            return BadRequest(fault);
        var transaction = (string?)body!["transactionId"];
        lock (gate)
        {
            if (transaction is not null && events.Values.Any(e => e.UserId == user && e.TransactionId == transaction))
                return Error(409, "ErrorDuplicateTransactionId", "An event with the same transactionId exists.");
            var made = new GraphEvent("AAMk" + Next(), user, transaction, body.ToJsonString(TeamsJson.Options), "there", 0);
            events[made.Id] = made;
            return Json(201, Describe(made));
        }
    }

    private ConnectorAnswer Change(string user, string id, JsonNode? body)
    {
        if (EventFault(body, Shape.EventChange) is { } fault)
            return BadRequest(fault);
        lock (gate)
        {
            if (!events.TryGetValue(id, out var one) || one.UserId != user || one.State != "there")
                return Error(404, "ErrorItemNotFound", "The specified object was not found in the store.");
            var merged = JsonNode.Parse(one.Body)!.AsObject();
            foreach (var (name, value) in body!.AsObject())
                merged[name] = value?.DeepClone();
            events[id] = one with { Body = merged.ToJsonString(TeamsJson.Options), Changes = one.Changes + 1 };
            return Json(200, Describe(events[id]));
        }
    }

    private IResult CancelEvent(string user, string id, JsonNode? body)
    {
        if (body is not null && Shape.Cancel.Fault(body) is { } fault)
            return BadRequest(fault);
        lock (gate)
        {
            if (!events.TryGetValue(id, out var one) || one.UserId != user || one.State != "there")
                return Error(404, "ErrorItemNotFound", "The specified object was not found in the store.");
            events[id] = one with { State = "cancelled" };
            return Results.StatusCode(202);
        }
    }

    private static JsonObject Describe(GraphEvent one)
    {
        var described = JsonNode.Parse(one.Body)!.AsObject();
        described.Remove("@odata.type");
        described["@odata.etag"] = "W/\"1\"";
        described["id"] = one.Id;
        described["transactionId"] = one.TransactionId;
        described["iCalUId"] = "040000008200E00074C5B7101A82E008";
        described["onlineMeeting"] = (bool?)described["isOnlineMeeting"] == true
            ? new JsonObject { ["joinUrl"] = $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{one.Id[4..16]}%40thread.v2/0" }
            : null;
        return described;
    }

    private ConnectorAnswer Folder(TeamsChannel channel) => Json(200, new JsonObject
    {
        ["id"] = "folder-" + channel.Id[3..13],
        ["name"] = channel.Name,
        ["webUrl"] = $"https://careteam.sharepoint.com/sites/{channel.Id[3..13]}",
        ["parentReference"] = new JsonObject { ["driveId"] = "drive-" + channel.Id[3..13], ["driveType"] = "documentLibrary" },
        ["folder"] = new JsonObject { ["childCount"] = 0 },
    });

    private async Task<IResult> UploadAsync(string drive, string rest, HttpRequest request)
    {
        if (!Rights.HasAny("Files.ReadWrite.All"))
            return Error(403, "accessDenied", "Access denied");
        // items/{folder}:/{name}:/content
        var parts = Uri.UnescapeDataString(rest).Split(':');
        if (parts is not [['i', 't', 'e', 'm', 's', '/', ..], ['/', .. var name], "/content"])
            return BadRequest("The address is none of an upload.");
        using var content = new MemoryStream();
        await request.Body.CopyToAsync(content);
        lock (gate)
        {
            var there = files.RemoveAll(f => f.DriveId == drive && f.Name == name) > 0;
            files.Add(new GraphFile(drive, name, content.ToArray()));
            return Json(there ? 200 : 201, new JsonObject
            {
                ["id"] = "file-" + name.Length,
                ["name"] = name,
                ["size"] = content.Length,
                ["webUrl"] = $"https://careteam.sharepoint.com/sites/{drive}/{Uri.EscapeDataString(name)}",
            });
        }
    }
}
