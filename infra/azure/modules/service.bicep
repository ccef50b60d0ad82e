// The service: App Service on Linux, at least two instances, run from the deployment's zip. Beside each instance runs an
// OpenTelemetry collector that takes what the service exports (OTLP) and hands it to Application Insights.
param name string
param location string
param tags object
param planSku string
@minValue(2)
param instances int
param zoneRedundant bool
param identityId string
param clientId string
param allowedTenants string[]
param blobEndpoint string
param graphTeamId string
param subnetId string
param workspaceId string
param insightsName string

@description('The collector, with the Azure Monitor exporter. Pin by version; raise it as other dependencies are.')
param collectorImage string = 'index.docker.io/otel/opentelemetry-collector-contrib:0.121.0'

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}'
  location: location
  tags: tags
  kind: 'linux'
  sku: { name: planSku, capacity: instances }
  properties: { reserved: true, zoneRedundant: zoneRedundant }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: name
  location: location
  // azd finds the place to deploy "bot" (azure.yaml) by this tag.
  tags: union(tags, { 'azd-service-name': 'bot' })
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Any instance may serve any case: the store decides, not the connection.
    clientAffinityEnabled: false
    virtualNetworkSubnetId: subnetId
    siteConfig: {
      linuxFxVersion: 'DOTNETCORE|10.0'
      appCommandLine: 'dotnet CareTeamBot.Service.dll'
      alwaysOn: true
      healthCheckPath: '/healthz/ready'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      remoteDebuggingEnabled: false
    }
  }

  // Deployments come with a token of the directory, not with a password.
  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }

  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      MicrosoftAppType: 'UserAssignedMSI'
      MicrosoftAppId: clientId
      MicrosoftAppTenantId: tenant().tenantId
      AllowedTenants: join(allowedTenants, ',')
      Storage__Provider: 'AzureBlobs'
      Storage__AzureBlobs__ServiceUri: blobEndpoint
      Graph__Enabled: empty(graphTeamId) ? 'false' : 'true'
      Graph__TeamId: graphTeamId
      // Which of a machine's identities Azure.Identity takes.
      AZURE_CLIENT_ID: clientId
      OTEL_SERVICE_NAME: 'careteambot'
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318'
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf'
      // The alerts look at each interval by itself, not at the sum since the start.
      OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'delta'
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      COLLECTOR_CONFIG: loadTextContent('../collector.yaml')
      WEBSITE_RUN_FROM_PACKAGE: '1'
      WEBSITE_HEALTHCHECK_MAXPINGFAILURES: '3'
      // What turns in flight need to end before an instance goes.
      WEBSITES_CONTAINER_STOP_TIME_LIMIT: '60'
      SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    }
  }

  resource collector 'sitecontainers' = {
    name: 'collector'
    dependsOn: [settings]
    properties: {
      image: collectorImage
      isMain: false
      targetPort: '4318'
      startUpCommand: '--config=env:COLLECTOR_CONFIG'
      // A sidecar sees an app setting under the name that stands as the value here.
      environmentVariables: [
        { name: 'COLLECTOR_CONFIG', value: 'COLLECTOR_CONFIG' }
        { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: 'APPLICATIONINSIGHTS_CONNECTION_STRING' }
      ]
    }
  }
}

// What the platform has to say: restarts, and what the service writes before its telemetry is up.
resource logs 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: {
    workspaceId: workspaceId
    logs: [
      { category: 'AppServiceConsoleLogs', enabled: true }
      { category: 'AppServicePlatformLogs', enabled: true }
    ]
  }
}

output id string = app.id
output name string = app.name
output host string = app.properties.defaultHostName
