// Everything that CareTeamBot needs in Azure, in a resource group of its own. Nothing here holds a secret: the service is a
// managed identity towards Teams, the storage account and Graph, so there is no Key Vault either.
targetScope = 'subscription'

@description('Name of the environment: part of every name, and the resource group is rg-<it>.')
@minLength(3)
@maxLength(24)
param environmentName string

@description('Region of everything but the bot\'s registration, which is global. Cases hold data about children: keep them in the country.')
param location string = 'japaneast'

@description('Tenants whose people the bot serves, beside the one it is deployed in.')
param furtherTenants string[] = []

@description('Size of each instance. Zones need Premium v3.')
param planSku string = 'P0v3'

@description('Instances that share the load; any one of them may stop without a prompt being late.')
@minValue(2)
@maxValue(10)
param instances int = 2

@description('Spreads instances and storage over the region\'s zones.')
param zoneRedundant bool = false

@description('Price tier of the bot\'s registration. F0 is enough for Teams, whose messages cost nothing in either.')
@allowed(['F0', 'S1'])
param botSku string = 'F0'

@description('Days for which deleted or overwritten data can be brought back. What a family had erased is gone for good after them too.')
@minValue(7)
@maxValue(365)
param recoveryDays int

@description('Days for which telemetry is kept. It holds no names and no texts.')
@minValue(30)
@maxValue(730)
param telemetryDays int = 90

@description('Who is told by e-mail when the bot is late or can\'t be reached.')
@minLength(5)
param alertEmail string

@description('Addresses (CIDR or single) from which administrators may reach the storage account, such as for a restore. Empty: none.')
param administratorAddresses string[] = []

@description('GUID of the team in which the bot makes channels by Microsoft Graph. Empty: it works in channels that people make.')
param graphTeamId string = ''

var tags = { 'azd-env-name': environmentName, product: 'CareTeamBot' }
var token = toLower(take(uniqueString(subscription().id, environmentName, location), 8))

resource group 'Microsoft.Resources/resourceGroups@2024-11-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { name: 'id-${environmentName}-${token}', location: location, tags: tags }
}

module network 'modules/network.bicep' = {
  scope: group
  params: { name: 'vnet-${environmentName}', location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    name: 'st${take(replace(environmentName, '-', ''), 14)}${token}'
    location: location
    tags: tags
    zoneRedundant: zoneRedundant
    recoveryDays: recoveryDays
    subnetId: network.outputs.serviceSubnetId
    administratorAddresses: administratorAddresses
    principalId: identity.outputs.principalId
  }
}

module telemetry 'modules/telemetry.bicep' = {
  scope: group
  params: { name: '${environmentName}-${token}', location: location, tags: tags, telemetryDays: telemetryDays }
}

module service 'modules/service.bicep' = {
  scope: group
  params: {
    name: 'app-${environmentName}-${token}'
    location: location
    tags: tags
    planSku: planSku
    instances: instances
    zoneRedundant: zoneRedundant
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
    allowedTenants: union([tenant().tenantId], furtherTenants)
    blobEndpoint: storage.outputs.blobEndpoint
    graphTeamId: graphTeamId
    subnetId: network.outputs.serviceSubnetId
    workspaceId: telemetry.outputs.workspaceId
    insightsName: telemetry.outputs.insightsName
  }
}

module bot 'modules/bot.bicep' = {
  scope: group
  params: {
    name: 'bot-${environmentName}-${token}'
    tags: tags
    sku: botSku
    host: service.outputs.host
    identityId: identity.outputs.id
    clientId: identity.outputs.clientId
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    name: environmentName
    location: location
    tags: tags
    email: alertEmail
    workspaceId: telemetry.outputs.workspaceId
    serviceId: service.outputs.id
    storageId: storage.outputs.id
  }
}

// What the Teams app's package and the deployment need to know.
output AZURE_RESOURCE_GROUP string = group.name
output SERVICE_BOT_NAME string = service.outputs.name
output BOT_APP_ID string = identity.outputs.clientId
output BOT_HOST string = service.outputs.host
