using 'main.bicep'

// For trying out a release: small, with nobody's real data in it.
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'careteambot-test')
param location = readEnvironmentVariable('AZURE_LOCATION', 'japaneast')
param alertEmail = readEnvironmentVariable('ALERT_EMAIL', 'careteambot-alerts@example.jp')
param planSku = 'P0v3'
param instances = 2
param zoneRedundant = false
param botSku = 'F0'
param recoveryDays = 7
param telemetryDays = 30
