using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareTeamBot.Sandbox.Teams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CareTeamBot.EndToEnd.Tests.Sandbox;

/// <summary>
/// A bot that knows one card, to try the page without the service: whoever mentions it gets the card; its button
/// shows who pressed it; an empty answer is refused; 「変更」 changes the card for all.
/// </summary>
internal sealed class CardBot
{
    private static readonly HttpClient Http = new();
    private string? conversation;
    private string? last;

    public static WebApplication Create()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapPost("/api/messages", new CardBot().HandleAsync);
        return app;
    }

    private async Task<IResult> HandleAsync(HttpRequest request)
    {
        var activity = (await JsonNode.ParseAsync(request.Body))!;
        var text = (string?)activity["text"] ?? "";
        if ((string?)activity["name"] is "composeExtension/fetchTask")
            return Results.Json(Dialog(), TeamsJson.Options);
        if ((string?)activity["name"] is "composeExtension/submitAction")
            return Results.Json(Said((string?)activity["value"]!["data"]!["text"]), TeamsJson.Options);
        if ((string?)activity["type"] == "invoke")
            return Results.Json(Answer(activity), TeamsJson.Options);
        if (text.Contains("変更", StringComparison.Ordinal))
            await ChangeLastAsync(Card(text.Contains("もう一度", StringComparison.Ordinal) ? "次の状態" : "新しい状態", "だれが答えますか？", withForm: true));
        else if (text.Contains("<at>CareTeamBot</at>", StringComparison.Ordinal))
            await SayAsync(activity, Card("未回答", "だれが答えますか？ **太字** と _斜体_ と <b>タグ</b>", withForm: true));
        else if ((string?)activity["conversation"]?["conversationType"] == "personal")
            await SayAsync(activity, Card("状況", "いま待っていることはありません。", withForm: false));
        return Results.Ok();
    }

    private static JsonObject Answer(JsonNode activity)
    {
        var said = (string?)activity["value"]?["action"]?["data"]?["answer"];
        return said is "だめ"
            ? new JsonObject { ["statusCode"] = 400, ["type"] = InvokeResult.ErrorType, ["value"] = new JsonObject { ["code"] = "BadRequest", ["message"] = "この質問はもう閉じています。" } }
            : new JsonObject { ["statusCode"] = 200, ["type"] = InvokeResult.CardType, ["value"] = Card("回答あり", $"{activity["from"]!["name"]}さん：{said}", withForm: false) };
    }

    private static JsonObject Dialog()
    {
        var card = Card("だれに聞きますか", "この文で質問します。", withForm: false);
        card["body"]!.AsArray().Add(new JsonObject { ["type"] = "Input.Text", ["id"] = "text", ["label"] = "質問", ["value"] = "入園の相談先は？" });
        card["actions"] = new JsonArray(new JsonObject { ["type"] = "Action.Submit", ["title"] = "質問する", ["data"] = new JsonObject { ["item"] = "q1" } });
        return TaskModule("continue", new JsonObject
        {
            ["title"] = "質問にする",
            ["card"] = new JsonObject { ["contentType"] = InvokeResult.CardType, ["content"] = card },
        });
    }

    private static JsonObject Said(string? text) => TaskModule("message", JsonValue.Create($"聞きました：{text}"));

    private static JsonObject TaskModule(string type, JsonNode value) => new() { ["task"] = new JsonObject { ["type"] = type, ["value"] = value } };

    private async Task SayAsync(JsonNode activity, JsonObject card)
    {
        conversation = $"{activity["serviceUrl"]}v3/conversations/{Uri.EscapeDataString((string)activity["conversation"]!["id"]!)}/activities";
        using var response = await Http.PostAsJsonAsync(conversation, Message(card), JsonSerializerOptions.Web);
        response.EnsureSuccessStatusCode();
        last = (string?)(await response.Content.ReadFromJsonAsync<JsonNode>())!["id"];
    }

    private async Task ChangeLastAsync(JsonObject card)
    {
        using var response = await Http.PutAsJsonAsync($"{conversation}/{last}", Message(card), JsonSerializerOptions.Web);
        response.EnsureSuccessStatusCode();
    }

    private static JsonObject Message(JsonObject card) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = InvokeResult.CardType, ["content"] = card }),
    };

    private static JsonObject Reason() => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray(new JsonObject { ["type"] = "Input.Text", ["id"] = "reason", ["label"] = "理由" }),
    };

    private static JsonObject Card(string state, string text, bool withForm)
    {
        var body = new JsonArray(
            new JsonObject { ["type"] = "TextBlock", ["text"] = state, ["weight"] = "Bolder", ["size"] = "Medium", ["style"] = "heading" },
            new JsonObject { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true });
        if (withForm)
        {
            body.Add(new JsonObject { ["type"] = "TextBlock", ["text"] = "<at>高橋 直子</at> さん、お願いします", ["wrap"] = true });
            body.Add(new JsonObject { ["type"] = "Input.Text", ["id"] = "answer", ["label"] = "答え", ["isRequired"] = true, ["errorMessage"] = "答えを書いてください", ["isMultiline"] = true });
            body.Add(new JsonObject
            {
                ["type"] = "ActionSet",
                ["actions"] = new JsonArray(
                    new JsonObject { ["type"] = "Action.Execute", ["title"] = "答える", ["verb"] = "question.answer", ["style"] = "positive", ["data"] = new JsonObject { ["item"] = "q1" } },
                    new JsonObject { ["type"] = "Action.Execute", ["title"] = "うちではない", ["verb"] = "question.pass", ["associatedInputs"] = "none", ["data"] = new JsonObject { ["item"] = "q1" } },
                    new JsonObject { ["type"] = "Action.ShowCard", ["title"] = "くわしく", ["card"] = Reason() }),
            });
        }
        return new JsonObject { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = body };
    }
}
