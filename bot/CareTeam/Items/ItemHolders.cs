using CareTeamBot.CareTeam.Cases;
using CareTeamBot.CareTeam.Questions;

namespace CareTeamBot.CareTeam.Items;

/// <summary>Who still holds an item, and who takes over where nobody does.</summary>
internal static class ItemHolders
{
    extension(CaseState state)
    {
        /// <summary>Whether everybody is there who holds it.</summary>
        public bool HasHolder(CareItem item) => item.Holder switch
        {
            { Kind: HolderKind.Agencies } holder => holder.FindAgencies().TrueForAll(id => state.ActiveMembersOf(id).Any()),
            { Kind: HolderKind.EveryAgency } => state.AskableAgencies(null).Any(),
            { Kind: HolderKind.Coordinator } holder => holder.Member == state.Coordinator.Member,
            var person => state.IsThere(person.Member),
        };

        /// <summary>
        /// Who takes over from a holder that is gone: those of its agencies that are still there, a leaver's agency, else
        /// the coordinator.
        /// </summary>
        public Holder NextHolder(Holder gone)
        {
            var agencies = gone.Kind switch
            {
                HolderKind.Agencies => gone.FindAgencies(),
                HolderKind.Member or HolderKind.Asker => [.. gone.FindMembers().Select(id => state.AgencyOf(id)?.Id).OfType<AgencyId>()],
                _ => [],
            };
            var left = agencies.FindAll(id => state.ActiveMembersOf(id).Any());
            return left.IsEmpty ? state.Coordinator : Holder.Of(left);
        }

        /// <summary>Every open item finds a holder again whose own is gone.</summary>
        public IEnumerable<CaseEvent> Reseated(CareRules rules, DateTimeOffset now) =>
            state.OpenItems.Select(i => i.Reseat(state, rules, now)).OfType<CaseEvent>();
    }
}
