namespace CareTeamBot.Service.Storage;

/// <summary>
/// The store cannot be opened as configured, or does not answer. The message is for the administrator: it names the setting, never its
/// value or any stored content.
/// </summary>
internal class StorageFaultException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Another process has the store for itself, or uses what this one needs for itself.</summary>
internal sealed class StoreInUseException(string message, Exception? inner = null) : StorageFaultException(message, inner);
