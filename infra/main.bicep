// License Desk in Azure. NOT TRIED: no subscription was at hand where this was written, and no Bicep compiler.
// Bot registration, Container App with two replicas, PostgreSQL Flexible Server, managed identity with federated credential.
targetScope = 'resourceGroup'

@description('Prefix of all names, small letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'licensedesk'

param location string = resourceGroup().location

@description('Image with its digest: registry.example/license-desk@sha256:…')
param image string

@description('Application (client) id of the app registration that infra/grant-permissions.sh made.')
param appId string

@description('The tenant that is served.')
param tenantId string = tenant().tenantId

@secure()
@minLength(16)
param databasePassword string

@secure()
@minLength(16)
param auditKey string

var endpoint = 'https://${desk.properties.configuration.ingress.fqdn}/api/messages'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-identity'
  location: location
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  properties: { sku: { name: 'PerGB2018' }, retentionInDays: 30 }
}

resource database 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: '${name}-postgres'
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '17'
    administratorLogin: 'desk'
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
  }

  resource desk 'databases' = { name: 'desk' }

  // 0.0.0.0 stands for services inside Azure; a private endpoint is stricter.
  resource fromAzure 'firewallRules' = {
    name: 'azure'
    properties: { startIpAddress: '0.0.0.0', endIpAddress: '0.0.0.0' }
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-environment'
  location: location
  properties: {
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: { customerId: logs.properties.customerId, sharedKey: logs.listKeys().primarySharedKey }
    }
  }
}

resource desk 'Microsoft.App/containerApps@2024-03-01' = {
  name: name
  location: location
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    managedEnvironmentId: environment.id
    configuration: {
      ingress: { external: true, targetPort: 3978, transport: 'http' }
      secrets: [
        {
          name: 'database-url'
          value: 'postgres://desk:${uriComponent(databasePassword)}@${database.properties.fullyQualifiedDomainName}:5432/desk?sslmode=require'
        }
        { name: 'audit-key', value: auditKey }
      ]
    }
    template: {
      terminationGracePeriodSeconds: 20
      containers: [
        {
          name: 'desk'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: [
            { name: 'MicrosoftAppId', value: appId }
            { name: 'MicrosoftAppTenantId', value: tenantId }
            { name: 'MicrosoftAppManagedIdentityId', value: identity.properties.clientId }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
            { name: 'AUDIT_KEY', secretRef: 'audit-key' }
          ]
          probes: [
            { type: 'Liveness', httpGet: { path: '/live', port: 3978 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/ready?exclude=graph', port: 3978 }, periodSeconds: 10, timeoutSeconds: 5 }
          ]
        }
      ]
      scale: { minReplicas: 2, maxReplicas: 2 }
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'License Desk'
    endpoint: endpoint
    msaAppId: appId
    msaAppTenantId: tenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: { channelName: 'MsTeamsChannel', properties: { isEnabled: true } }
  }
}

output endpoint string = endpoint
// infra/grant-permissions.sh makes the application trust this identity.
output identityPrincipalId string = identity.properties.principalId
output identityClientId string = identity.properties.clientId
