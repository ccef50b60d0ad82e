namespace CareTeamBot.Service.Storage;

/// <summary>What a process opens the store for.</summary>
internal enum StoreUse
{
    /// <summary>A command beside a service: versions decide who writes, and what is to be sent is left to the service.</summary>
    Beside,

    /// <summary>The service. A file has one; a storage account as many as you like.</summary>
    Service,

    /// <summary>A command that fills or copies a whole store: nobody else may use it meanwhile.</summary>
    Alone,
}
