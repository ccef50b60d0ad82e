using System.Globalization;
using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Conferences;
using CareTeamBot.CareTeam.Items;

namespace CareTeamBot.Service.Cases;

/// <summary>
/// Names of the messages that the bot keeps up to date. A slot holds at most one message, and its name tells which card
/// it shows: <c>case</c>, <c>q3/card</c>, <c>q3/consult</c>, <c>q3/p2-nudge</c>, <c>q3/to/29:…</c> (another letter for another kind of item), or
/// <c>status/1700000000</c> for the answer to one message.
/// </summary>
internal static class Slots
{
    public const string Case = "case";
    public const string Welcome = "welcome";

    /// <summary>An item's own card.</summary>
    public static string Card(ItemId item) => $"{item}/card";

    public static string Consult(ItemId item) => $"{item}/consult";

    public static string Call(ItemId item, int number, CallKind kind) => $"{item}/p{number}-{kind}";

    public static string Personal(ItemId item, MemberId memberId) => $"{item}/to/{memberId}";

    /// <summary>No message: word that an item came onto a person's list.</summary>
    public static string Listing(ItemId item, MemberId memberId) => $"{item}/list/{memberId}";

    /// <summary>In a person's chat: a case that they began there.</summary>
    public static string Opening(string id) => $"opening/{id}";

    /// <summary>In the chat of whoever looks after the case: that the channel was lost, a message for each time it is told.</summary>
    public static string ChannelLost(DateTimeOffset toldAt, MemberId memberId) =>
        string.Create(CultureInfo.InvariantCulture, $"lost/{toldAt.ToUnixTimeMilliseconds()}/{memberId}");

    /// <summary>In the coordinator's chat: what the bot could not do around the channel.</summary>
    public static string Trouble(MemberId memberId) => $"trouble/{memberId}";

    /// <summary>In the chat of somebody who was named as supervisor: whether they will.</summary>
    public static string Invitation(int number, MemberId memberId) => string.Create(CultureInfo.InvariantCulture, $"invite/{number}/{memberId}");

    /// <summary>In somebody's chat: word of what happened at this revision of the case.</summary>
    public static string Told(int revision, MemberId memberId) => string.Create(CultureInfo.InvariantCulture, $"told/{revision}/{memberId}");

    /// <summary>A conference's minutes as a file for one person.</summary>
    public static string File(ItemId item, MinutesFormat format, MemberId memberId) => $"{item}/file-{format}/{memberId}";

    public static string Digest(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"digest/{day:yyyy-MM-dd}");

    public static string Answer(View view, string? activityId) =>
        $"{char.ToLowerInvariant(view.ToString()[0])}{view.ToString()[1..]}/{activityId ?? "0"}";

    /// <summary>What a slot shows; null for a name that is none of ours.</summary>
    public static SlotView? Read(string? slot)
    {
        var parts = slot?.Split('/', 3) ?? [];
        return parts switch
        {
            [Case] => new SlotView(View.Case),
            [Welcome] => new SlotView(View.Help),
            ["opening", var id] => new SlotView(View.Opening, new(id)),
            ["invite", var number, var member] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) =>
                new SlotView(View.Invitation, null, new(member), Number: n),
            ["told", _, var member] => new SlotView(View.Notice, null, new(member)),
            ["lost", _, var member] => new SlotView(View.ChannelLost, null, new(member)),
            ["trouble", var member] => new SlotView(View.Trouble, null, new(member)),
            [var item, "card"] => new SlotView(View.Item, new(item)),
            [var item, "consult"] => new SlotView(View.Consult, new(item)),
            [var item, "to", var member] => new SlotView(View.Personal, new(item), new(member)),
            [var item, ['f', 'i', 'l', 'e', '-', .. var format], var member] when Enum.TryParse<MinutesFormat>(format, out var f) && Enum.IsDefined(f) =>
                new SlotView(View.File, new(item), new(member), Format: f),
            [var item, "list", var member] => new SlotView(View.Listing, new(item), new(member)),
            [var item, ['p', .. var prompt]] when prompt.Split('-') is [var number, var kind] && int.TryParse(number, out var n) =>
                Calling(new(item), n, kind),
            [var view, _] when Enum.TryParse<View>(view, ignoreCase: true, out var v) && IsAnswer(v) => new SlotView(v),
            _ => null,
        };
    }

    /// <summary>What a card says it is in. A file and a line of a list are slots without a card: nobody presses anything there.</summary>
    public static SlotView? ReadCard(string? slot) => Read(slot) is { View: not (View.File or View.Listing) } view ? view : null;

    private static SlotView? Calling(ItemId item, int number, string kind) =>
        Enum.TryParse<CallKind>(kind, out var call) && Enum.IsDefined(call) ? new SlotView(View.Call, item, Call: call, Number: number)
        : null;

    /// <summary>Cards that answer one message and are about no item. A client may send any name back.</summary>
    private static bool IsAnswer(View view) =>
        view is View.Case or View.Team or View.Status or View.PersonalStatus or View.Digest or View.Help or View.AskForm or View.ShareForm or View.AdviceForm or View.Notice
        or View.IntakeForm or View.RoleForm or View.TaskForm
        or View.Resources or View.ResourceForm or View.RetiredResources
        or View.HandoffForm or View.Stages or View.ConferenceForm or View.Agenda;
}

/// <summary>What a slot shows. In a person's chat <c>Item</c> may be a case that they began there.</summary>
internal sealed record SlotView(View View, ItemId? Item = null, MemberId? MemberId = null, CallKind? Call = null, int Number = 0, MinutesFormat Format = MinutesFormat.Word)
{
    /// <summary>What waits for one person over all their cases.</summary>
    public bool IsPersonalList => View is View.PersonalStatus or View.Digest;

    /// <summary>Cards in which somebody types, which refresh by hand alone.</summary>
    public bool IsForm => View is View.AskForm or View.ShareForm or View.AdviceForm or View.IntakeForm or View.ConferenceForm or View.RoleForm or View.TaskForm
        or View.HandoffForm or View.Resources or View.ResourceForm or View.RetiredResources;
}
