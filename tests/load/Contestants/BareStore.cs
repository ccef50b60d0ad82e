using System.Text;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace CareTeamBot.Load.Contestants;

/// <summary>One durable row per activity; those that come together share a transaction.</summary>
internal sealed class BareStore : IDisposable
{
    private const int MaxGroup = 256;
    private readonly Channel<(BareActivity Activity, TaskCompletionSource Done)> queue =
        Channel.CreateUnbounded<(BareActivity, TaskCompletionSource)>(new() { SingleReader = true });

    private readonly SqliteConnection connection;
    private readonly Thread writer;

    public BareStore(string path)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = FULL;
            CREATE TABLE journal (id INTEGER PRIMARY KEY, conversation TEXT NOT NULL, content BLOB NOT NULL);
            """;
        command.ExecuteNonQuery();
        writer = new Thread(Write) { IsBackground = true };
        writer.Start();
    }

    public Task CommitAsync(BareActivity activity)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        queue.Writer.TryWrite((activity, done));
        return done.Task;
    }

    public void Dispose()
    {
        queue.Writer.TryComplete();
        writer.Join();
        connection.Dispose();
    }

    private void Write()
    {
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO journal (conversation, content) VALUES ($conversation, $content)";
        var conversation = insert.Parameters.Add("$conversation", SqliteType.Text);
        var content = insert.Parameters.Add("$content", SqliteType.Blob);
        insert.Prepare();
        var group = new List<TaskCompletionSource>(MaxGroup);
        while (queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            using (var transaction = connection.BeginTransaction())
            {
                insert.Transaction = transaction;
                while (group.Count < MaxGroup && queue.Reader.TryRead(out var job))
                {
                    conversation.Value = job.Activity.Conversation?.Id ?? "";
                    content.Value = Encoding.UTF8.GetBytes(job.Activity.Value.GetRawText());
                    insert.ExecuteNonQuery();
                    group.Add(job.Done);
                }

                transaction.Commit();
            }

            group.ForEach(done => done.SetResult());
            group.Clear();
        }
    }
}
