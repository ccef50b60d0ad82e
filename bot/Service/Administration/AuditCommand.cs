using System.Globalization;

namespace CareTeamBot.Service.Administration;

/// <summary>
/// <c>audit CASE</c>: tab-separated, with a header: when, what kind, by whom (an id, never a name) and what. Of a purged
/// case too, then without ids. <c>audit service</c> tells of backups and of what was taken in.
/// </summary>
internal static class AuditCommand
{
    public static async Task RunAsync(AdminContext admin, string caseId, CancellationToken cancellation)
    {
        var any = false;
        await foreach (var (entry, content) in admin.Audit.ReadAsync(new(caseId), cancellation))
        {
            if (!any)
                await admin.Output.WriteLineAsync("at\tkind\tby\twhat");

            any = true;
            var at = entry.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            await admin.Output.WriteLineAsync($"{at}\t{entry.Kind}\t{SeenText.Cell(content.By)}\t{SeenText.Cell(content.What)}");
        }

        if (!any)
            throw new AdminRefusalException($"nothing is on record for {caseId}");
    }
}
