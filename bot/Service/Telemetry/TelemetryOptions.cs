using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace CareTeamBot.Service.Telemetry;

/// <summary>
/// Where traces, metrics and logs go by OTLP; section <c>Telemetry</c>. Nothing is exported unless <see cref="Endpoint"/>
/// or OpenTelemetry's own <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; OpenTelemetry's other variables work as they are.
/// </summary>
internal sealed class TelemetryOptions
{
    internal const string Section = "Telemetry";

    /// <summary>The collector's address: the base, without <c>/v1/traces</c>. Default none.</summary>
    [Address(ErrorMessage = "{0} must be an absolute address of a collector, such as http://localhost:4317.")]
    public string? Endpoint { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }

    /// <summary><c>grpc</c> or <c>http/protobuf</c>. Default grpc, or what <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> says; ignored without <see cref="Endpoint"/>.</summary>
    [AllowedValues(null, "grpc", "http/protobuf", ErrorMessage = "{0} must be grpc or http/protobuf.")]
    public string? Protocol { get; set => field = string.IsNullOrWhiteSpace(value) ? null : value; }
}

[OptionsValidator]
internal sealed partial class TelemetryValidator : IValidateOptions<TelemetryOptions>;
