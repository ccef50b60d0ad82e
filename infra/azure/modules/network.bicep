// The way from the service to its storage account, which answers nobody else.
param name string
param location string
param tags object

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
  }

  resource service 'subnets' = {
    name: 'service'
    properties: {
      addressPrefix: '10.20.0.0/26'
      delegations: [{ name: 'web', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
      serviceEndpoints: [{ service: 'Microsoft.Storage' }]
    }
  }
}

output serviceSubnetId string = network::service.id
