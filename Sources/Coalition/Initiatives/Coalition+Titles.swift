// SPDX-License-Identifier: Apache-2.0

/// Initiatives of the same name: found by an index, because there may be thousands to compare with.
extension Coalition {
    /// Initiatives that the coalition knows of, of the same name in some language, in an overlapping domain.
    func duplicates(of initiative: Initiative) -> [Initiative.ID] {
        let domains = Set(initiative.proposal.domains)
        let namesakes = initiative.proposal.titleKeys.flatMap { titles[$0] ?? [] }
        return Set(namesakes).filter { id in
            guard id != initiative.id, let other = initiatives[id], other.isLive else { return false }
            return !domains.isDisjoint(with: other.proposal.domains)
        }.sorted()
    }

    /// Keeps the index when an initiative is proposed or its proposal revised.
    mutating func indexTitles(of id: Initiative.ID, was before: Proposal?, is now: Proposal) {
        for key in before?.titleKeys ?? [] { titles[key]?.remove(id) }
        for key in now.titleKeys { titles[key, default: []].insert(id) }
    }
}

extension Initiative {
    /// Known to the coalition and not given up: what another proposal could duplicate.
    fileprivate var isLive: Bool {
        ![.draft, .returned, .withdrawn, .rejected, .archived].contains(stage)
    }
}

extension Proposal {
    /// Each title with its language, but for case and white space.
    fileprivate var titleKeys: [String] {
        Language.allCases.compactMap { language in
            title[language].map { title in
                let words = title.lowercased().split(whereSeparator: \.isWhitespace)
                return "\(language.rawValue) \(words.joined(separator: " "))"
            }
        }
    }
}
