// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// Portfolios as they are counted: once for each state of the record and each audience, however many pages ask.
final class Portfolios: Sendable {
    private struct Key: Hashable {
        let acts: Int
        let audience: String
        let quarter: String
    }

    private struct Kept {
        var portfolios: [(key: Key, portfolio: Portfolio)] = []
        var coverage: (key: Key, totals: CoverageTotals)?
    }

    private static let capacity = 6
    private let kept = Mutex(Kept())

    func portfolio(for view: View, over quarters: [Quarter]) -> Portfolio {
        let key = key(view, quarters)
        if let known = kept.withLock({ $0.portfolios.first { $0.key == key } }) { return known.portfolio }
        let portfolio = view.portfolio(over: quarters)
        kept.withLock { kept in
            kept.portfolios.removeAll { $0.key.audience == key.audience || $0.key.acts < key.acts }
            kept.portfolios.append((key, portfolio))
            if kept.portfolios.count > Self.capacity { kept.portfolios.removeFirst() }
        }
        return portfolio
    }

    func coverage(for view: View, over quarters: [Quarter]) -> CoverageTotals? {
        let key = key(view, quarters)
        if let known = kept.withLock({ $0.coverage }), known.key == key { return known.totals }
        let totals = view.coverage
        if let totals { kept.withLock { $0.coverage = (key, totals) } }
        return totals
    }

    private func key(_ view: View, _ quarters: [Quarter]) -> Key {
        Key(acts: view.count, audience: view.portfolioAudience, quarter: quarters.last?.name ?? "")
    }
}

extension Call {
    var portfolio: Portfolio { site.portfolios.portfolio(for: view, over: quarters) }
    var coverage: CoverageTotals? { site.portfolios.coverage(for: view, over: quarters) }

    /// The last eight quarters at the seat; the eighth is the present one.
    var quarters: [Quarter] {
        let (year, month, _) = dates.seat.day(at: now).components
        let current = year * 4 + (month - 1) / 3
        return (current - 7...current).compactMap(quarter)
    }

    /// Quarters counted from the year 0: four times the year, and 0 to 3.
    private func quarter(_ index: Int) -> Quarter? {
        func start(_ index: Int) -> Instant? {
            Day(year: index / 4, month: index % 4 * 3 + 1, day: 1)
                .map { dates.seat.instant($0, hour: 0, minute: 0) }
        }
        guard let from = start(index), let until = start(index + 1) else { return nil }
        return Quarter(year: index / 4, number: index % 4 + 1, from: from, until: until)
    }
}
