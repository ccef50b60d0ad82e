namespace AdaptiveCards;

/// <summary>A paragraph. Teams reads a subset of Markdown here: bold, italic, lists, links.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock()
    {
    }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = "";

    public AdaptiveTextBlockStyle Style { get; set; }

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    /// <summary>Without it a long line is cut with an ellipsis, which on a telephone is after some 20 Japanese letters.</summary>
    public bool Wrap { get; set; }

    /// <summary>0: as many as there are.</summary>
    public int MaxLines { get; set; }

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
}

/// <summary>A paragraph made of runs. The schema says that no Markdown is read in it: the place for what a person wrote.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveInline> Inlines { get; set; } = [];

    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }
}

/// <summary>A piece of a paragraph.</summary>
public abstract class AdaptiveInline
{
    public abstract string Type { get; set; }
}

public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun()
    {
    }

    public AdaptiveTextRun(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    public string Text { get; set; } = " ";

    public AdaptiveTextSize Size { get; set; }

    public AdaptiveTextWeight Weight { get; set; }

    public AdaptiveTextColor Color { get; set; }

    public bool IsSubtle { get; set; }

    public bool Italic { get; set; }

    public bool Strikethrough { get; set; }

    public bool Highlight { get; set; }
}

/// <summary>Pairs of a title and a value, drawn as a small table. Teams reads Markdown in both.</summary>
public class AdaptiveFactSet : AdaptiveElement
{
    public const string TypeName = "FactSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveFact> Facts { get; set; } = [];
}

public class AdaptiveFact(string title, string value)
{
    public string Title { get; set; } = title;

    public string Value { get; set; } = value;
}
