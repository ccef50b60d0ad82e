using System.Text.Json;
using System.Text.Json.Serialization;
using CareTeamBot.CareTeam.Calendar;
using Xunit;

namespace CareTeamBot.CareTeam.Tests.Calendar;

public sealed partial class AgencyCalendarTests
{
    [Fact]
    public void AgencyCalendar_SourceGeneratedJson_ComesBackEqual()
    {
        var calendar = new AgencyCalendar
        {
            Hours = WeeklyHours.Parse("月-金 8:30-12:00,13:00-17:15; 土 9:00-24:00").Value!,
            Closures = Closure.ParseList("8/13-8/15 夏季休業, 12/4", new DateOnly(2026, 1, 1)).Value!,
            OpenOnHolidays = true,
            ClosedAtYearEnd = false,
        };
        var json = JsonSerializer.Serialize(calendar, Json.Default.AgencyCalendar);
        Assert.Equal(calendar, JsonSerializer.Deserialize(json, Json.Default.AgencyCalendar));
    }

    [Fact]
    public void AgencyCalendar_EmptyJson_IsTheDefault() =>
        Assert.Equal(AgencyCalendar.Default, JsonSerializer.Deserialize("{}", Json.Default.AgencyCalendar));

    [Fact]
    public void WeeklyHours_EmptyJson_NeverOpens() =>
        Assert.Equal(new WeeklyHours(), JsonSerializer.Deserialize("""{"Hours":{}}""", Json.Default.AgencyCalendar)?.Hours);

    [Fact]
    public void Equals_AnotherClosure_Differs() => Assert.NotEqual(
        AgencyCalendar.Default, AgencyCalendar.Default with { Closures = [new(new(2026, 8, 13), new(2026, 8, 15))] });

    [JsonSerializable(typeof(AgencyCalendar))]
    private sealed partial class Json : JsonSerializerContext;
}
