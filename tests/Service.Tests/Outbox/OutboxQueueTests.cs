using CareTeamBot.Service.Outbox;
using CareTeamBot.Service.Storage;
using Xunit;

namespace CareTeamBot.Service.Tests.Outbox;

public sealed class OutboxQueueTests
{
    private readonly OutboxQueue queue = new();
    private readonly List<long> read = [];

    [Fact]
    public void WhatIsAddedBeforeThereIsAReader_GoesFirst()
    {
        queue.Add(Rows(1, 2));
        queue.Add(Rows(3));
        Assert.Empty(read);

        queue.ReadBy(Read);
        queue.Add(Rows(4));

        Assert.Equal([1, 2, 3, 4], read);
    }

    [Fact]
    public void NothingToSend_IsNotHandedOver()
    {
        var calls = 0;
        queue.ReadBy(_ => calls++);
        queue.Add([]);
        Assert.Equal(0, calls);
    }

    [Fact]
    public void ASecondReader_IsRefused()
    {
        queue.ReadBy(Read);
        Assert.Throws<InvalidOperationException>(() => queue.ReadBy(Read));
    }

    private static OutboxRow[] Rows(params long[] sequences) => [.. sequences.Select(n => new OutboxRow(n, "case", "slot", default))];

    private void Read(IReadOnlyList<OutboxRow> rows) => read.AddRange(rows.Select(r => r.Sequence));
}
