// SPDX-License-Identifier: Apache-2.0

/// Two initiatives that may be doing the same: in one domain, in one host state, at one time. Advice, no more.
package struct Overlap: Hashable, Sendable {
    package let first: Initiative
    package let second: Initiative
    package let domains: [Charter.Domain.ID]
    package let hosts: [Organisation.ID]
    /// How many words of substance their titles share, in the language in which they share most.
    package let sharedWords: Int
}

extension View {
    /// The pairs among what is being prepared or carried out, those whose titles are most alike first.
    ///
    /// - Parameter host: one state; nil looks at all. No more than `limit` pairs are said.
    package func overlaps(in host: Organisation.ID? = nil, limit: Int = 50) -> [Overlap] {
        guard isInside else { return [] }
        var pairs: [Overlap.Pair: Overlap] = [:]
        var hosted: [Organisation.ID: [Planned]] = [:]
        for initiative in initiativesInMotion {
            guard let period = period(of: initiative) else { continue }
            for state in initiative.proposal.hosts where host == nil || host == state {
                hosted[state, default: []].append(Planned(initiative: initiative, period: period))
            }
        }
        for state in hosted.keys.sorted() where pairs.count < limit * 10 {
            let planned = (hosted[state] ?? []).sorted {
                ($0.period.lowerBound, $0.initiative.id) < ($1.period.lowerBound, $1.initiative.id)
            }
            collect(planned, into: &pairs, atMost: limit * 10)
        }
        return pairs.values.sorted { left, right in
            left.sharedWords == right.sharedWords
                ? (left.first.id, left.second.id) < (right.first.id, right.second.id)
                : left.sharedWords > right.sharedWords
        }.prefix(limit).map(\.self)
    }

    private func collect(
        _ hosted: [Planned], into pairs: inout [Overlap.Pair: Overlap], atMost most: Int
    ) {
        for (index, first) in hosted.enumerated() {
            for second in hosted[(index + 1)...] {
                if first.period.upperBound <= second.period.lowerBound { break }
                guard let overlap = Overlap(first.initiative, second.initiative) else { continue }
                pairs[.init(first: overlap.first.id, second: overlap.second.id)] = overlap
                if pairs.count >= most { return }
            }
        }
    }

    private struct Planned {
        let initiative: Initiative
        let period: Range<Instant>
    }

    /// When it takes place: from its first activity to its last, else the year after its present stage began. Nil for
    /// what is over, and for what is a draft and so not yet the coalition's affair.
    private func period(of initiative: Initiative) -> Range<Instant>? {
        guard
            initiative.stage.isUnderWay || initiative.stage.isBeforeDecision || initiative.stage == .deciding,
            initiative.stage != .draft, initiative.stage != .returned
        else { return nil }
        let plans = initiative.activities.compactMap { state.activities[$0] }
            .filter { $0.status != .cancelled }.map(\.plan)
        if let begins = plans.map(\.begins).min(), let ends = plans.map(\.ends).max() {
            return begins..<max(begins, ends)
        }
        let entered = initiative.entered ?? at
        return entered..<entered + .days(365)
    }
}

extension Overlap {
    struct Pair: Hashable {
        let first: Initiative.ID
        let second: Initiative.ID
    }

    /// Nil where they share no domain or no host.
    init?(_ one: Initiative, _ other: Initiative) {
        let (first, second) = one.id < other.id ? (one, other) : (other, one)
        let domains = first.proposal.domains.filter(second.proposal.domains.contains)
        let hosts = first.proposal.hosts.filter(second.proposal.hosts.contains)
        guard !domains.isEmpty, !hosts.isEmpty else { return nil }
        self.first = first
        self.second = second
        self.domains = domains
        self.hosts = hosts
        sharedWords =
            Language.allCases.map { language in
                Self.words(first.proposal.title[language]).intersection(
                    Self.words(second.proposal.title[language])
                ).count
            }.max() ?? 0
    }

    /// The words of a title that say something: those of four letters and more.
    private static func words(_ title: String?) -> Set<String> {
        Set((title ?? "").lowercased().split { !$0.isLetter }.filter { $0.count > 3 }.map(String.init))
    }
}
