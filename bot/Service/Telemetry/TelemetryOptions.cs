namespace CareTeamBot.Service.Telemetry;

/// <summary>
/// Where traces, metrics and logs go by OTLP; section <c>Telemetry</c>. Nothing is exported unless <see cref="Endpoint"/>
/// or OpenTelemetry's own <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set; OpenTelemetry's other variables work as they are.
/// </summary>
internal sealed class TelemetryOptions
{
    internal const string Section = "Telemetry";

    /// <summary>The collector's address: the base, without <c>/v1/traces</c>. Default none.</summary>
    public string? Endpoint { get; set; }

    /// <summary><c>grpc</c> or <c>http/protobuf</c>. Default grpc, or what <c>OTEL_EXPORTER_OTLP_PROTOCOL</c> says; ignored without <see cref="Endpoint"/>.</summary>
    public string? Protocol { get; set; }
}
