using 'main.bicep'

// For the cases themselves: over several zones, and with time to notice a mistake.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'careteambot-production')
param location = readEnvironmentVariable('AZURE_LOCATION', 'japaneast')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', 'careteambot-alerts@example.jp')
param furtherTenants = filter(split(readEnvironmentVariable('FURTHER_TENANTS', ''), ','), tenantId => !empty(tenantId))
param graphTeamId = readEnvironmentVariable('GRAPH_TEAM_ID', '')
param planSku = 'P1v3'
param instances = 3
param zoneRedundant = true
param botSku = 'S1'
param recoveryDays = 30
param telemetryDays = 180
