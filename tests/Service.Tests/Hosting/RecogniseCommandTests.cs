using CareTeamBot.Service.Hosting;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

public sealed class RecogniseCommandTests : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public void Run_RowsInAnyColumnOrder_WritesIdVerdictAndRule()
    {
        Assert.Equal(0, Run("text\tkind\tid\n明日は何時ですか\tpost\tm1\n9時です\treply\tm2\nありがとうございます\treply\tm3\n"));
        Assert.Equal("m1\tquestion\tja.ask.polite\nm2\tanswer\tja.answer.figures\nm3\tnone\tja.none.thanks\n", _output.ToString());
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public void Run_ByteOrderMarkAndCarriageReturns_AreNoObstacle()
    {
        Assert.Equal(0, Run("\uFEFFid\tkind\ttext\r\nm1\tpost\tWho has the key?\r\n\r\n"));
        Assert.Equal("m1\tquestion\ten.ask.mark\n", _output.ToString());
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("id\ttext\nm1\tx\n", "'kind'")]
    [InlineData("id\tkind\ttext\nm1\tpost\n", "line 2")]
    [InlineData("id\tkind\ttext\nm1\tletter\tx\n", "line 2")]
    public void Run_BadInput_SaysSoAndFails(string content, string said)
    {
        Assert.Equal(2, Run(content));
        Assert.Contains(said, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FileMissing_SaysSoAndFails()
    {
        Assert.Equal(2, RecogniseCommand.Run(_file, _output, _error));
        Assert.Contains(_file, _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoFileNamed_SaysHowToUseIt()
    {
        Assert.Equal(2, await ConsoleCommands.RunAsync(["recognise"], _output, _error, TimeProvider.System, TestContext.Current.CancellationToken));
        Assert.Contains("FILE.tsv", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        File.Delete(_file);
        _output.Dispose();
        _error.Dispose();
    }

    private int Run(string content)
    {
        File.WriteAllText(_file, content);
        return RecogniseCommand.Run(_file, _output, _error);
    }
}
