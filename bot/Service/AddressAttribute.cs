using System.ComponentModel.DataAnnotations;

namespace CareTeamBot.Service;

/// <summary>A setting that is an absolute address of the web, or none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressAttribute : ValidationAttribute
{
    public override bool IsValid(object? value) =>
        value is null || (Uri.TryCreate((string)value, UriKind.Absolute, out var address) && address.Scheme is "https" or "http");
}
