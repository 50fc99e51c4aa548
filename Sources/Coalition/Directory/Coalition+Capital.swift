// SPDX-License-Identifier: Apache-2.0

/// A capital may keep to itself what binds it: its people abroad then prepare such acts, and somebody at the capital signs
/// them. It is the organisation's own rule, on the record, and the admission of every deed holds to it.
extension Coalition {
    func inspectCountersignature(
        of id: Organisation.ID, powers: Set<Power>, by author: Author, at now: Instant,
        _ inspection: inout Inspection
    ) -> Reach {
        if let organisation = known(id, &inspection) {
            inspection.require(
                author.organisation == id, DirectoryRefusal.capitalElsewhere, ["organisation": id.text])
            inspection.require(
                organisation.countersigned != powers, DirectoryRefusal.alreadySo, ["organisation": id.text])
        }
        inspection.require(
            validCredentials(of: author.person, at: now).contains {
                $0.isOfCapital && $0.powers.contains(.sign)
            },
            DirectoryRefusal.capitalOnly)
        for power in powers.sorted(by: { $0.rawValue < $1.rawValue }) {
            let names = ["organisation": id.text, "power": power.rawValue]
            inspection.require(power.isCountersignable, DirectoryRefusal.bindsNothing, names)
            inspection.require(
                !power.isCountersignable || hasAtCapital(power, of: id, at: now),
                DirectoryRefusal.nobodyAtCapital, names)
        }
        // Its own affair, and the secretariat's, which keeps the record.
        return Reach(audience: .only([id]), about: [id.subject])
    }

    /// Without somebody who can sign, the organisation would be struck dumb by its own rule.
    private func hasAtCapital(_ power: Power, of id: Organisation.ID, at now: Instant) -> Bool {
        (involvements[id]?.people ?? []).contains { person in
            validCredentials(of: person, at: now).contains { $0.isOfCapital && $0.powers.contains(power) }
        }
    }

    /// Whether somebody may act at all with the power that a deed needs.
    func isAuthorised(_ deed: Deed, _ author: Author, at now: Instant) -> Bool {
        var inspection = Inspection()
        _ = authorise(deed, by: author, at: now, &inspection)
        return inspection.isClean
    }
}

extension Power {
    /// What a capital may keep to itself: what binds a state, and nothing that only officers of the secretariat do.
    package static let countersignable: [Power] = [.object, .sign]

    package var isCountersignable: Bool { Self.countersignable.contains(self) }
}
