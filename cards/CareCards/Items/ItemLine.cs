namespace CareTeamBot.Cards.Items;

/// <summary>An open item in a list: what it is, who holds it until when, and why.</summary>
/// <param name="Kind">The kind in a word, such as 質問.</param>
/// <param name="Text">What it is about, in a person's words; not made safe, and of any length.</param>
/// <param name="Holder">Who acts next.</param>
/// <param name="Until">Until when, as a part of a sentence.</param>
/// <param name="State">Where it stands, as one sentence.</param>
/// <param name="Why">Why it waits; may be empty.</param>
internal sealed record ItemLine(string Kind, string Text, string Holder, string Until, string State, string Why = "");
