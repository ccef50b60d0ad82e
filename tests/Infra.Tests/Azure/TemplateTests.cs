using System.Text.Json.Nodes;
using Xunit;

namespace CareTeamBot.Infra.Tests.Azure;

/// <summary>What both environments must have, whatever else changes.</summary>
public sealed class TemplateTests
{
    public static TheoryData<string> Environments => ["test", "production"];

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task TheService_RunsOnTwoInstancesOrMore_AndIsWatched(string environment)
    {
        var plan = await TheAsync(environment, "Microsoft.Web/serverfarms");
        var app = (await TheAsync(environment, "Microsoft.Web/sites"))["properties"]!;
        var site = app["siteConfig"]!;

        Assert.True((int)plan["sku"]!["capacity"]! >= 2);
        Assert.Equal("linux", (string)plan["kind"]!);
        Assert.True((bool)site["alwaysOn"]!);
        Assert.Equal("/healthz/ready", (string)site["healthCheckPath"]!);
        Assert.Equal("DOTNETCORE|10.0", (string)site["linuxFxVersion"]!);
        Assert.False((bool)app["clientAffinityEnabled"]!);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task TheService_TakesHttpsOnly_AndNoPassword(string environment)
    {
        var app = (await TheAsync(environment, "Microsoft.Web/sites"))["properties"]!;
        var site = app["siteConfig"]!;

        Assert.True((bool)app["httpsOnly"]!);
        Assert.Equal(["1.2", "1.2", "Disabled"], [(string)site["minTlsVersion"]!, (string)site["scmMinTlsVersion"]!, (string)site["ftpsState"]!]);
        var policies = await AllAsync(environment, "Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        Assert.Equal([false, false], policies.Select(p => (bool)p["properties"]!["allow"]!));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task TheStorageAccount_IsClosed_AndWithoutKeys(string environment)
    {
        var account = (await TheAsync(environment, "Microsoft.Storage/storageAccounts"))["properties"]!;

        Assert.False((bool)account["allowBlobPublicAccess"]!);
        Assert.False((bool)account["allowSharedKeyAccess"]!);
        Assert.True((bool)account["supportsHttpsTrafficOnly"]!);
        Assert.Equal("TLS1_2", (string)account["minimumTlsVersion"]!);
        Assert.Equal("Deny", (string)account["networkAcls"]!["defaultAction"]!);
        Assert.Single(account["networkAcls"]!["virtualNetworkRules"]!.AsArray());
        // Index tags are not there with a hierarchical namespace.
        Assert.False((bool)account["isHnsEnabled"]!);
    }

    [Theory]
    [InlineData("test", 7, "Standard_LRS")]
    [InlineData("production", 30, "Standard_ZRS")]
    public async Task WhatIsDeletedOrOverwritten_CanBeBroughtBack_ForAWhile(string environment, int days, string sku)
    {
        var blobs = (await TheAsync(environment, "Microsoft.Storage/storageAccounts/blobServices"))["properties"]!;

        Assert.True((bool)blobs["isVersioningEnabled"]!);
        foreach (var policy in new[] { blobs["deleteRetentionPolicy"]!, blobs["containerDeleteRetentionPolicy"]! })
            Assert.Equal((true, days), ((bool)policy["enabled"]!, (int)policy["days"]!));
        var rule = (await TheAsync(environment, "Microsoft.Storage/storageAccounts/managementPolicies"))["properties"]!["policy"]!["rules"]![0]!;
        Assert.Equal(days, (int)rule["definition"]!["actions"]!["version"]!["delete"]!["daysAfterCreationGreaterThan"]!);
        Assert.Equal(sku, (string)(await TheAsync(environment, "Microsoft.Storage/storageAccounts"))["sku"]!["name"]!);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task TheIdentity_MayUseTheBlobs_AndNothingElse(string environment)
    {
        var role = await TheAsync(environment, "Microsoft.Authorization/roleAssignments");

        // Storage Blob Data Owner: the least built-in role with tags/* and filter/action.
        Assert.EndsWith("/b7e6dc6d-f1e8-4753-8033-0f276bb0955b", (string)role["properties"]!["roleDefinitionId"]!, StringComparison.Ordinal);
        Assert.Contains("/storageAccounts/", (string)role["id"]!, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task TheBot_IsAManagedIdentity_OfOneTenant_InTeams(string environment)
    {
        var bot = (await TheAsync(environment, "Microsoft.BotService/botServices"))["properties"]!;
        var channel = await TheAsync(environment, "Microsoft.BotService/botServices/channels");

        Assert.Equal("UserAssignedMSI", (string)bot["msaAppType"]!);
        Assert.Equal("22222222-2222-2222-2222-222222222222", (string)bot["msaAppTenantId"]!);
        Assert.True((bool)bot["disableLocalAuth"]!);
        Assert.Contains("/api/messages", (string)bot["endpoint"]!, StringComparison.Ordinal);
        Assert.Equal("MsTeamsChannel", (string)channel["properties"]!["channelName"]!);
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task NothingHoldsASecret(string environment)
    {
        var resources = await Bicep.ResourcesAsync(environment);

        Assert.DoesNotContain(resources, r => ((string)r["type"]!).StartsWith("Microsoft.KeyVault", StringComparison.Ordinal));
        var text = string.Join('\n', resources.Select(r => r.ToJsonString()));
        Assert.All(["listKeys", "listAccountSas", "AccountKey=", "securestring"], word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Environments))]
    public async Task SomebodyIsTold_WhenAPromptIsLate_AndWhenTheOutboxOrALaneOfItIsStuck(string environment)
    {
        var group = await TheAsync(environment, "Microsoft.Insights/actionGroups");
        var rules = await AllAsync(environment, "Microsoft.Insights/scheduledQueryRules");

        Assert.Equal("careteambot-alerts@example.jp", (string)group["properties"]!["emailReceivers"]![0]!["emailAddress"]!);
        string[] instruments = ["careteambot.due.lag", "careteambot.outbox.age", "careteambot.outbox.lanes.stuck"];
        Assert.All(instruments, name => Assert.Contains(rules, r => r["properties"]!["criteria"]!.ToJsonString().Contains(name, StringComparison.Ordinal)));
        var made = string.Concat(Directory.EnumerateFiles(Repository.PathOf("bot", "Service"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(instruments, name => Assert.Contains($"\"{name}\"", made, StringComparison.Ordinal));
        Assert.All(rules, r => Assert.Equal((string)group["id"]!, (string)r["properties"]!["actions"]!["actionGroups"]![0]!));
        Assert.All(await AllAsync(environment, "Microsoft.Insights/metricAlerts"), r =>
            Assert.Equal((string)group["id"]!, (string)r["properties"]!["actions"]![0]!["actionGroupId"]!));
    }

    private static async Task<JsonObject> TheAsync(string environment, string type) => Assert.Single(await AllAsync(environment, type));

    private static async Task<IReadOnlyList<JsonObject>> AllAsync(string environment, string type) =>
        [.. (await Bicep.ResourcesAsync(environment)).Where(r => (string)r["type"]! == type)];
}
