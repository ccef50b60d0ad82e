namespace CareTeamBot.Cards.Schema;

/// <summary>
/// All that a button may carry: which thing it is about and what pressing it means. Every client that shows the card can
/// read it and send it back changed, so it holds no name and no free text, and grants nothing: who may do it is decided
/// by who pressed. Only a notice repeats there what it says (<see cref="Told"/>). Inputs are merged into the same object by the
/// client, under their own ids, which differ from these six.
/// </summary>
public sealed record ActionData
{
    /// <summary>The case's id.</summary>
    public string? Case { get; init; }

    /// <summary>The id of the question, role, handoff … that the button is about.</summary>
    public string? Item { get; init; }

    /// <summary>The version of the card that was shown, so that a press on an outdated card is recognised.</summary>
    public int? Version { get; init; }

    /// <summary>What the act takes besides, such as a way of consulting or a page.</summary>
    public string? Choice { get; init; }

    /// <summary>Which of a card's alike places was pressed, such as a page or a row.</summary>
    public string? Slot { get; init; }

    /// <summary>In a notice's refresh: the name, limit or date of its sentence, which is kept nowhere else. Whoever alters it tells it to themselves.</summary>
    public string? Told { get; init; }

    /// <summary>What is there, by its wire name: card libraries write dictionaries as they are.</summary>
    internal Dictionary<string, object> Wire()
    {
        var wire = new Dictionary<string, object>();
        Put("case", Case);
        Put("item", Item);
        Put("version", Version);
        Put("choice", Choice);
        Put("slot", Slot);
        Put("told", Told);
        return wire;

        void Put(string name, object? value)
        {
            if (value is not null) wire[name] = value;
        }
    }
}
