namespace CareTeamBot.Service.Storage;

/// <summary>
/// The store cannot be opened as configured, or does not answer. The message is for the administrator: it names the setting, never its
/// value or any stored content.
/// </summary>
internal sealed class StorageFaultException(string message, Exception? inner = null) : Exception(message, inner);
