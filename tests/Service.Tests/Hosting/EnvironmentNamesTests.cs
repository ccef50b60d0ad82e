using System.Collections;
using CareTeamBot.Service.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace CareTeamBot.Service.Tests.Hosting;

/// <summary>The environment decides who is let in, so what names it must agree.</summary>
public sealed class EnvironmentNamesTests
{
    [Theory]
    [InlineData(null, null, null)]
    [InlineData("Production", null, "Production")]
    [InlineData("Production", "production", "Production")]
    [InlineData(null, "Production", null)]
    [InlineData("", "Production", null)]
    public void WhatAgrees_Starts(string? aspNetCore, string? dotnet, string? argument) => Assert.Null(Fault(aspNetCore, dotnet, argument));

    [Theory]
    [InlineData("Production", "Development", null, "ASPNETCORE_ENVIRONMENT, DOTNET_ENVIRONMENT: ")]
    [InlineData("Production", "Development", "Production", "ASPNETCORE_ENVIRONMENT, DOTNET_ENVIRONMENT, --environment: ")]
    [InlineData("Development", "Production", "Development", "ASPNETCORE_ENVIRONMENT, DOTNET_ENVIRONMENT, --environment: ")]
    [InlineData("Production", null, "Development", "ASPNETCORE_ENVIRONMENT, --environment: ")]
    [InlineData(null, "Production", "Development", "DOTNET_ENVIRONMENT, --environment: ")]
    [InlineData("Staging", "Production", null, "ASPNETCORE_ENVIRONMENT, DOTNET_ENVIRONMENT: ")]
    public void WhatDisagrees_IsNamed_Whichever_Net_WouldTake(string? aspNetCore, string? dotnet, string? argument, string named) =>
        Assert.StartsWith(named, Fault(aspNetCore, dotnet, argument), StringComparison.Ordinal);

    private static string? Fault(string? aspNetCore, string? dotnet, string? argument)
    {
        // Variables of this process would be seen by every other test, so they are given instead.
        string[] args = argument is null ? ["--environment=Production"] : [$"--environment={argument}"];
        var builder = WebApplication.CreateSlimBuilder(args);
        if (argument is null)
        {
            ((IConfigurationBuilder)builder.Configuration).Sources.OfType<Microsoft.Extensions.Configuration.CommandLine.CommandLineConfigurationSource>().ToList()
                .ForEach(source => ((IConfigurationBuilder)builder.Configuration).Sources.Remove(source));
        }

        var variables = new Hashtable { ["PATH"] = "/", ["ENVIRONMENT"] = "Development" };
        if (aspNetCore is not null)
            variables["ASPNETCORE_ENVIRONMENT"] = aspNetCore;
        if (dotnet is not null)
            variables["DOTNET_ENVIRONMENT"] = dotnet;
        try
        {
            EnvironmentNames.Check(builder.Configuration, builder.Environment, variables);
            return null;
        }
        catch (ConfigurationFaultException fault)
        {
            return Assert.Single(fault.Faults);
        }
    }
}
