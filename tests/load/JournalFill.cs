using Microsoft.Data.Sqlite;

namespace CareTeamBot.Load;

/// <summary>Gives cases a long past by copying their own journal entries in the service's database.</summary>
internal static class JournalFill
{
    /// <param name="database">The service's file, which may be in use.</param>
    /// <param name="mark">What stands before a case's number in its channel's id, and so in its head.</param>
    /// <param name="cases">The cases' numbers.</param>
    /// <param name="entries">How many entries each has afterwards.</param>
    public static void Fill(string database, string mark, IEnumerable<int> cases, int entries)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Default Timeout=30");
        connection.Open();
        using var transaction = connection.BeginTransaction();
        foreach (var number in cases)
        {
            using var command = connection.CreateCommand();
            command.CommandText = """
                WITH RECURSIVE
                    target AS (SELECT key, journal FROM head WHERE instr(state, $mark) > 0),
                    n(value) AS (SELECT journal + 1 FROM target UNION ALL SELECT value + 1 FROM n WHERE value < $entries)
                INSERT INTO journal (case_key, sequence, at, kind, item_id, content)
                SELECT j.case_key, n.value, j.at, j.kind, j.item_id, j.content
                FROM target JOIN n JOIN journal j ON j.case_key = target.key AND j.sequence = 1 + n.value % target.journal;
                UPDATE head SET journal = $entries WHERE instr(state, $mark) > 0;
                """;
            command.Parameters.AddWithValue("$mark", System.Text.Encoding.UTF8.GetBytes($"{mark}{number:0000}"));
            command.Parameters.AddWithValue("$entries", entries);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
