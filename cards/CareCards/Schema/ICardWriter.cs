namespace CareTeamBot.Cards.Schema;

/// <summary>The one place where a card library that writes faster than <see cref="AdaptiveCard.ToJson"/> can be put in.</summary>
public interface ICardWriter
{
    /// <summary>The card in UTF-8, each of its texts as <see cref="VisibleText.Of"/> lets it be seen.</summary>
    byte[] Write(AdaptiveCard card);

    /// <summary>An element that many cards will have in common and that does not change any more.</summary>
    AdaptiveElement Share(AdaptiveElement element);
}
