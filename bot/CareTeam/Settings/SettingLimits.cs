using System.ComponentModel.DataAnnotations;

namespace CareTeamBot.CareTeam.Settings;

/// <summary>A duration that is set: above zero, and at most 300 days.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DurationAttribute() : ValidationAttribute("{0} must be above zero and at most 300 days.")
{
    public override bool IsValid(object? value) => value is TimeSpan duration && duration > TimeSpan.Zero && duration <= TimeSpan.FromDays(300);
}

/// <summary>A range with words of its own: where a validator is generated, those of <see cref="RangeAttribute"/> itself are left out.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithinAttribute : RangeAttribute
{
    public WithinAttribute(int least, int most)
        : base(least, most)
    {
    }

    /// <summary>Two durations.</summary>
    public WithinAttribute(string least, string most)
        : base(typeof(TimeSpan), least, most)
    {
    }
}
