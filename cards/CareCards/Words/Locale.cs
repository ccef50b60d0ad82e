namespace CareTeamBot.Cards.Words;

/// <summary>The languages that the bot speaks. Japanese is the first, and what everybody gets who asks for neither.</summary>
public enum Locale
{
    Ja,
    En,
}

public static class LocaleExtensions
{
    extension(Locale locale)
    {
        /// <summary>English for <c>en</c> and everything under it; Japanese for any other tag, and for none.</summary>
        /// <param name="tag">A BCP 47 tag as Teams sends it, such as <c>ja-JP</c>; any text is accepted.</param>
        public static Locale Parse(string? tag) =>
            tag is not null && tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] is '-' or '_')
                ? Locale.En
                : Locale.Ja;

        /// <summary>The BCP 47 tag for a card's <c>lang</c>.</summary>
        public string Tag => locale == Locale.En ? "en" : "ja";

        /// <summary>Whether this is Japanese: for a text with a gap, of which only one language is then put together.</summary>
        public bool IsJa => locale == Locale.Ja;

        /// <summary>The one of the two that belongs to this language.</summary>
        public T Of<T>(T ja, T en) => locale == Locale.En ? en : ja;
    }
}
