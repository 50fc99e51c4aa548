// SPDX-License-Identifier: Apache-2.0

/// What the record says of how the desk works. What was erased is counted as raised and as nothing else.
package struct ScreeningStatistics: Sendable {
    /// How many names were looked up, re-screening included.
    package private(set) var names = 0
    package private(set) var raised = 0
    package private(set) var statuses: [ScreeningHit.Status: Int] = [:]
    /// Hits on whose end two have agreed, and those of them that were the same.
    package private(set) var settled = 0
    package private(set) var same = 0
    /// Decisions that a second one has looked at, and those confirmed.
    package private(set) var reviewed = 0
    package private(set) var agreed = 0
    /// What hits of each score turned out to be, the highest first.
    package private(set) var bands: [Band] = []
    /// From publication to the end of re-screening, the latest first.
    package private(set) var delays: [(edition: ListEdition, span: Span)] = []

    /// Scores in per cent, the upper end excluded except for 100.
    package struct Band: Hashable, Sendable {
        package let from: Int
        package let to: Int
        package internal(set) var same = 0
        package internal(set) var different = 0
        package internal(set) var unsure = 0
    }

    package init(_ view: View) {
        for run in view.screeningRuns { names += run.run.subjects }
        var bands = [
            Band(from: 95, to: 100), Band(from: 90, to: 95), Band(from: 80, to: 90), Band(from: 0, to: 80),
        ]
        for hit in view.hits {
            raised += 1
            statuses[hit.status(at: view.at), default: 0] += 1
            for decision in hit.decisions {
                guard let review = decision.review else { continue }
                reviewed += 1
                if review.agrees { agreed += 1 }
            }
            guard let finding = hit.settled,
                let band = bands.firstIndex(where: { $0.from * 10 <= hit.raised.score })
            else { continue }
            settled += 1
            switch finding {
            case .same:
                same += 1
                bands[band].same += 1
            case .different: bands[band].different += 1
            case .unsure: bands[band].unsure += 1
            }
        }
        self.bands = bands
        delays = view.listsInForce.flatMap { view.editions(of: $0.edition.list) }
            .sorted { $1.at < $0.at }
            .compactMap { enforced in enforced.span.map { (enforced.edition, $0) } }
    }
}
