// SPDX-License-Identifier: Apache-2.0
import Coalition

extension Choices {
    /// Initiatives to choose from: those in motion, the hundred that moved last, and the one that is chosen already.
    /// A coalition has thousands, and nobody looks through a list of them.
    static func initiatives(_ call: Call, chosen: String?) -> [Choice] {
        let listing = call.listing
        let last = listing.initiatives(
            listing.find(InitiativeFilter()), by: .since, descending: true, at: 0..<100)
        let own = chosen.flatMap { Initiative.ID($0) }.flatMap { listing.view.initiative($0) }
        var known: Set<Initiative.ID> = []
        let all = listing.view.initiativesInMotion + last + [own].compactMap(\.self)
        return all.filter { known.insert($0.id).inserted }.sorted { $1.id < $0.id }
            .map { initiative in
                let title = initiative.proposal.title
                return Choice(
                    initiative.id.text, "\(initiative.id) · \(call.plain(title))",
                    language: title.text(in: call.language)?.language)
            }
    }
}
