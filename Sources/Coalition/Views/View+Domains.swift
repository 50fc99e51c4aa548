// SPDX-License-Identifier: Apache-2.0

/// Which matters lie on a viewer's own desk.
extension View {
    /// The domains that this viewer's offices look after; nil where one of them looks after all.
    package var ownDomains: Set<Charter.Domain.ID>? {
        guard let me, let roles = charter?.roles else { return nil }
        var domains: Set<Charter.Domain.ID> = []
        for credential in state.validCredentials(of: me.id, at: at) {
            guard let own = roles.first(where: { $0.id == credential.role })?.domains else { return nil }
            domains.formUnion(own)
        }
        return domains.isEmpty ? nil : domains
    }

    /// What is left of the secretariat's tasks for an officer of some domains: those of initiatives in one of them. An
    /// officer of all domains has the rest.
    func onOwnDesk(_ items: [ActionItem]) -> [ActionItem] {
        guard isSecretariat, let own = ownDomains else { return items }
        return items.filter { item in
            guard item.kind.isOfDomain,
                let initiative = item.subjects.lazy.compactMap({ Initiative.ID($0.text) }).first
                    .flatMap({ self.initiative($0) })
            else { return true }
            return !own.isDisjoint(with: initiative.proposal.domains)
        }
    }
}

extension ActionItem.Kind {
    /// Whether an officer of the domain does it; the chair's tasks and one's own are nobody else's.
    fileprivate var isOfDomain: Bool {
        switch self {
        case .admit, .translate, .beginReview, .table, .activate, .beginActivity, .completeActivity,
            .approveIndicator, .receiveContribution, .reconcile, .reportCondition:
            true
        default: false
        }
    }
}
