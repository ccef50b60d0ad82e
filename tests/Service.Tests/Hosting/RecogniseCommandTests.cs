using CareTeamBot.Service.Hosting;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

public sealed class RecogniseCommandTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public void Run_RowsInAnyColumnOrder_WritesIdVerdictAndRule()
    {
        Assert.Equal(0, Run("text\tkind\tid\n明日は何時ですか\tpost\tm1\n9時です\treply\tm2\nありがとうございます\treply\tm3\n"));
        Assert.Equal("m1\tquestion\tja.ask.polite\nm2\tanswer\tja.answer.figures\nm3\tnone\tja.none.thanks\n", output.ToString());
        Assert.Empty(error.ToString());
    }

    [Fact]
    public void Run_ByteOrderMarkAndCarriageReturns_AreNoObstacle()
    {
        Assert.Equal(0, Run("\uFEFFid\tkind\ttext\r\nm1\tpost\tWho has the key?\r\n\r\n"));
        Assert.Equal("m1\tquestion\ten.ask.mark\n", output.ToString());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("id\ttext\nm1\tx\n", "'kind'")]
    [InlineData("id\tkind\ttext\nm1\tpost\n", "line 2")]
    [InlineData("id\tkind\ttext\nm1\tletter\tx\n", "line 2")]
    public void Run_BadInput_SaysSoAndFails(string content, string said)
    {
        Assert.Equal(2, Run(content));
        Assert.Contains(said, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FileMissing_SaysSoAndFails()
    {
        Assert.Equal(2, RecogniseCommand.Run(file, output, error));
        Assert.Contains(file, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoFileNamed_SaysHowToUseIt()
    {
        Assert.Equal(2, await ConsoleCommands.RunAsync(["recognise"], output, error, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Contains("FILE.tsv", error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        File.Delete(file);
        output.Dispose();
        error.Dispose();
    }

    private int Run(string content)
    {
        File.WriteAllText(file, content);
        return RecogniseCommand.Run(file, output, error);
    }
}
