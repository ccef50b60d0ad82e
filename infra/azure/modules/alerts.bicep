// What somebody must be told at once. The README's runbook says what to do for each.
param name string
param location string
param tags object
param email string
param workspaceId string
param serviceId string
param storageId string

@description('Seconds after its moment at which a due prompt counts as late.')
param dueLateSeconds int = 60

@description('Seconds for which the oldest unsent message may wait before the outbox counts as stuck.')
param outboxStuckSeconds int = 300

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'CareTeamBot'
    emailReceivers: [{ name: 'administrators', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// The names are those of the service's meter, CareTeamBot.
var metrics = [
  {
    name: 'due-prompt-late'
    title: 'CareTeamBot: a due prompt was late'
    description: 'A prompt came more than ${dueLateSeconds} s after its moment: careteambot.due.lag. The promise of the bot is in doubt.'
    severity: 1
    query: 'AppMetrics | where Name == "careteambot.due.lag" | where coalesce(Max, Sum / ItemCount) > ${dueLateSeconds}'
    minutes: 5
  }
  {
    name: 'outbox-stuck'
    title: 'CareTeamBot: messages are not getting out'
    description: 'The oldest unsent message is older than ${outboxStuckSeconds} s: careteambot.outbox.age. People are not told what was decided.'
    severity: 1
    query: 'AppMetrics | where Name == "careteambot.outbox.age" | where coalesce(Max, Sum / ItemCount) > ${outboxStuckSeconds}'
    minutes: 5
  }
  {
    name: 'lane-stuck'
    title: 'CareTeamBot: a case\'s messages stand still'
    description: 'Messages of a case wait and none has got out for two minutes: careteambot.outbox.lanes.stuck. Other cases may be well.'
    severity: 2
    query: 'AppMetrics | where Name == "careteambot.outbox.lanes.stuck" | where coalesce(Max, Sum / ItemCount) > 0'
    minutes: 5
  }
  {
    name: 'silent'
    title: 'CareTeamBot: no word from the service'
    description: 'No instance has reported careteambot.outbox.age for a quarter of an hour, so that the other alerts could not fire either.'
    severity: 1
    query: 'AppMetrics | where Name == "careteambot.outbox.age" | summarize Count = count() | where Count == 0'
    minutes: 15
  }
]

resource rules 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for metric in metrics: {
    name: '${name}-${metric.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: metric.title
      description: metric.description
      severity: metric.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT${metric.minutes}M'
      autoMitigate: true
      // The table is made by the first metric; before it, the rule could not be checked.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: metric.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource unhealthy 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-unhealthy'
  location: 'global'
  tags: tags
  properties: {
    description: 'Instances fail /healthz/ready: the store or the bot\'s keys can\'t be reached.'
    severity: 2
    enabled: true
    scopes: [serviceId]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'health'
          metricName: 'HealthCheckStatus'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 75
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource storageUnavailable 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-storage-unavailable'
  location: 'global'
  tags: tags
  properties: {
    description: 'The storage account answers less than it should; turns end in an error and Teams repeats them.'
    severity: 2
    enabled: true
    scopes: [storageId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'availability'
          metricName: 'Availability'
          timeAggregation: 'Average'
          operator: 'LessThan'
          threshold: 99
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
