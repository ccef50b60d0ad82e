using CareTeamBot.Service.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CareTeamBot.Service.Hosting;

/// <summary>Puts OpenTelemetry into the service, where a collector is named.</summary>
internal static class TelemetryHosting
{
    private const string StandardEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string StandardProtocol = "OTEL_EXPORTER_OTLP_PROTOCOL";
    private const string EventIds = "OTEL_DOTNET_EXPERIMENTAL_OTLP_EMIT_EVENT_LOG_ATTRIBUTES";
    private const string StandardName = "OTEL_SERVICE_NAME";

    /// <exception cref="ConfigurationFaultException">A key is unknown or has a wrong value.</exception>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var options = Read(configuration);
        if (options.Endpoint is null && string.IsNullOrWhiteSpace(configuration[StandardEndpoint]))
            return;

        // Otherwise the number of a log message is not exported, by which an administrator looks it up.
        configuration[EventIds] ??= "true";
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                configuration[StandardName] ?? BotMetrics.Name, serviceVersion: typeof(TelemetryHosting).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics => metrics.AddMeter(BotMetrics.Name)
                .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime"))
            .WithTracing(Trace)
            .WithLogging(null, logs => (logs.IncludeFormattedMessage, logs.IncludeScopes, logs.ParseStateValues) = (true, false, true));
        if (options.Endpoint is { } endpoint)
            telemetry.UseOtlpExporter(ProtocolOf(options.Protocol ?? configuration[StandardProtocol]), new Uri(endpoint));
        else
            telemetry.UseOtlpExporter();
    }

    /// <summary>
    /// Spans of the service and of the requests that it takes. Not those of HTTP clients and of Azure's: their addresses
    /// hold ids of persons.
    /// </summary>
    private static void Trace(TracerProviderBuilder traces) => traces
        .AddSource(BotMetrics.Name)
        .AddAspNetCoreInstrumentation(requests =>
        {
            // Only the one path whose addresses say nothing: anybody may write anything into another.
            requests.Filter = context => context.Request.Path.Equals("/api/messages", StringComparison.OrdinalIgnoreCase);
            requests.RecordException = false;
            requests.EnrichWithHttpRequest = (span, _) => span.SetTag("url.query", null).SetTag("user_agent.original", null);
        });

    private static OtlpExportProtocol ProtocolOf(string? name) =>
        name == "http/protobuf" ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;

    private static TelemetryOptions Read(ConfigurationManager configuration)
    {
        var options = Sections.Read(configuration, TelemetryOptions.Section, new TelemetryValidator(), out var faults);
        if (configuration[StandardEndpoint] is { Length: > 0 } standard && !Uri.TryCreate(standard, UriKind.Absolute, out _))
            faults = [.. faults, $"{StandardEndpoint} must be an absolute address of a collector."];
        return faults.Count == 0 ? options : throw new ConfigurationFaultException(faults);
    }
}
