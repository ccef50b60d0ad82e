using CareTeamBot.Cards.Conferences;
using CareTeamBot.CareTeam.Texts;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CareTeamBot.Service.Rendering;

/// <summary>Minutes as a Word document.</summary>
internal static class WordMinutes
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(MinutesSheet sheet)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new Document(new Body(Content(sheet)));

        return bytes.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(MinutesSheet sheet) =>
    [
        Line(sheet.Title, size: 32, bold: true),
        .. sheet.Facts.Select(f => Line($"{f.Label}：{f.Value}")),
        .. (sheet.Note ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Line(line, indent: 360)),
        .. sheet.Points.GroupBy(p => p.Group).SelectMany(group => (IEnumerable<OpenXmlElement>)
        [
            Line(group.Key, size: 26, bold: true),
            .. group.SelectMany(p => (IEnumerable<OpenXmlElement>)[Line($"・{p.Text}"), .. p.Outcomes.Select(o => Line($"→ {o}", indent: 360))]),
        ]),
    ];

    /// <param name="text">One paragraph. What can't be seen is left out: XML has no way to write some of it.</param>
    /// <param name="size">In half points; 21 is Word's usual size in Japan.</param>
    /// <param name="bold">For headings.</param>
    /// <param name="indent">From the left, in twentieths of a point.</param>
    private static Paragraph Line(string text, int size = 21, bool bold = false, int indent = 0)
    {
        var style = new RunProperties { FontSize = new FontSize { Val = $"{size}" } };
        if (bold)
            style.Bold = new Bold();

        return new Paragraph(
            new ParagraphProperties
            {
                SpacingBetweenLines = new SpacingBetweenLines { Before = bold ? "160" : "0", After = "60" },
                Indentation = new Indentation { Left = $"{indent}" },
            },
            new Run(style, new Text(VisibleText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
