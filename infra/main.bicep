// License Desk in Azure. NOT TRIED: no subscription was at hand where this was written, and no Bicep compiler.
// Bot registration, Container App with two replicas, PostgreSQL Flexible Server, managed identity with federated credential.
targetScope = 'resourceGroup'

@description('Prefix of all names, small letters and digits. What has to be unique in all of Azure gets five letters of the resource group besides.')
@minLength(3)
@maxLength(12)
param name string = 'licensedesk'

param location string = resourceGroup().location

@description('Image with its digest: registry.example/license-desk@sha256:…')
param image string

@description('Login server of a private registry, like contoso.azurecr.io, on which the identity has AcrPull; empty for a public one.')
param registry string = ''

@description('Application (client) id of the app registration that infra/grant-permissions.sh made.')
param appId string

@description('The tenant that is served.')
param tenantId string = tenant().tenantId

@secure()
@minLength(16)
param databasePassword string

@description('Endpoint of a language model of your own (docs/operate.md), without /chat/completions; empty for the rules alone.')
param languageModelUrl string = ''

@description('Name of that model, or of its deployment; set with the address.')
param languageModel string = ''

@description('Key of that model; empty where it needs none.')
@secure()
param languageModelKey string = ''

@description('Content of the file of APPROVALS: approvals=@approvals.json. Empty: everyone who may execute is asked.')
param approvals object = {}

@description('Any other setting of docs/operate.md that is no secret: {"SUPPORT_URL": "https://…", "PROTECTED": "…"}')
param settings object = {}

var unique = '${name}-${take(uniqueString(resourceGroup().id), 5)}'
var publicUrl = 'https://${name}.${environment.properties.defaultDomain}'
var hasApprovals = !empty(approvals)
var modelSettings = empty(languageModelUrl) ? [] : [
  { name: 'LANGUAGE_MODEL_URL', value: languageModelUrl }
  { name: 'LANGUAGE_MODEL', value: languageModel }
]
var hasModelKey = !empty(languageModelUrl) && !empty(languageModelKey)
var modelKeySetting = !hasModelKey ? [] : [
  { name: 'LANGUAGE_MODEL_KEY', secretRef: 'language-model-key' }
]
var approvalsSetting = hasApprovals ? [
  { name: 'APPROVALS', value: '/settings/approvals.json' }
] : []
var otherSettings = map(items(settings), setting => { name: setting.key, value: string(setting.value) })

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
  name: '${unique}-postgres'
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

  resource data 'databases' = { name: 'desk' }

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
      registries: empty(registry) ? [] : [
        { server: registry, identity: identity.id }
      ]
      secrets: concat([
        {
          name: 'database-url'
          value: 'postgres://desk:${uriComponent(databasePassword)}@${database.properties.fullyQualifiedDomainName}:5432/desk?sslmode=require'
        }
      ], !hasModelKey ? [] : [
        { name: 'language-model-key', value: languageModelKey }
      ], hasApprovals ? [
        { name: 'approvals-file', value: string(approvals) }
      ] : [])
    }
    template: {
      terminationGracePeriodSeconds: 20
      containers: [
        {
          name: 'desk'
          image: image
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat([
            { name: 'MicrosoftAppId', value: appId }
            { name: 'MicrosoftAppTenantId', value: tenantId }
            { name: 'MicrosoftAppManagedIdentityId', value: identity.properties.clientId }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
            { name: 'PUBLIC_URL', value: publicUrl }
          ], modelSettings, modelKeySetting, approvalsSetting, otherSettings)
          volumeMounts: hasApprovals ? [
            { volumeName: 'settings', mountPath: '/settings' }
          ] : []
          probes: [
            { type: 'Liveness', httpGet: { path: '/live', port: 3978 }, periodSeconds: 30 }
            { type: 'Readiness', httpGet: { path: '/ready?exclude=graph', port: 3978 }, periodSeconds: 10, timeoutSeconds: 5 }
          ]
        }
      ]
      volumes: hasApprovals ? [
        { name: 'settings', storageType: 'Secret', secrets: [{ secretRef: 'approvals-file', path: 'approvals.json' }] }
      ] : []
      scale: { minReplicas: 2, maxReplicas: 2 }
    }
  }
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${unique}-bot'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'S1' }
  properties: {
    displayName: 'License Desk'
    endpoint: '${publicUrl}/api/messages'
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

output publicUrl string = publicUrl
// infra/grant-permissions.sh makes the application trust this identity.
output identityPrincipalId string = identity.properties.principalId
output identityClientId string = identity.properties.clientId
