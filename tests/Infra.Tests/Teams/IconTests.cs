using Xunit;

namespace CareTeamBot.Infra.Tests.Teams;

/// <summary>The icons are what Teams asks for.</summary>
public sealed class IconTests
{
    [Fact]
    public void TheColourIcon_Is192Wide_AndFilled()
    {
        var icon = Png.Read(TeamsApp.Folder("icons", "color.png"));

        Assert.Equal((192, 192), (icon.Width, icon.Height));
        Assert.All(icon.Pixels, p => Assert.Equal(255, p.Alpha));
        Assert.True(icon.Pixels.Distinct().Count() > 3);
    }

    [Fact]
    public void TheOutlineIcon_Is32Wide_AndWhiteOnNothing()
    {
        var icon = Png.Read(TeamsApp.Folder("icons", "outline.png"));

        Assert.Equal((32, 32, true), (icon.Width, icon.Height, icon.HasAlpha));
        Assert.All(icon.Pixels, p => Assert.True(p.Alpha == 0 || p is { Red: > 250, Green: > 250, Blue: > 250 }));
        Assert.InRange(icon.Pixels.Count(p => p.Alpha > 127), 100, 600);
    }
}
