namespace AdaptiveCards;

// The schema's string sets. The first member is the schema's default and is left out of the JSON, except where
// "absent" means "as my container has it": those are used as nullable.

public enum AdaptiveSpacing { Default, None, Small, Medium, Large, ExtraLarge, Padding }

public enum AdaptiveTextSize { Default, Small, Medium, Large, ExtraLarge }

public enum AdaptiveTextWeight { Default, Lighter, Bolder }

/// <summary>Never the only carrier of a meaning: the words say it too.</summary>
public enum AdaptiveTextColor { Default, Dark, Light, Accent, Good, Warning, Attention }

/// <summary>Heading is announced as such by screen readers.</summary>
public enum AdaptiveTextBlockStyle { Paragraph, Heading }

public enum AdaptiveContainerStyle { Default, Emphasis, Good, Attention, Warning, Accent }

public enum AdaptiveHorizontalAlignment { Left, Center, Right, Stretch }

public enum AdaptiveVerticalContentAlignment { Top, Center, Bottom }

public enum AdaptiveTextInputStyle { Text, Tel, Url, Email, Password }

public enum AdaptiveChoiceInputStyle { Compact, Expanded, Filtered }

public enum AdaptiveActionMode { Primary, Secondary }

/// <summary>None: the button sends no input and asks for none to be filled in.</summary>
public enum AdaptiveAssociatedInputs { Auto, None }
