// SPDX-License-Identifier: Apache-2.0
import Coalition
import Synchronization

/// Portfolios, one for each audience: whoever asks first after an act brings the audience's up to date, which counts anew
/// only what the act was about.
final class Portfolios: Sendable {
    private struct Key: Hashable {
        let audience: String
        let quarter: String
    }

    private struct Kept {
        /// The one that was asked for last stands last.
        var portfolios: [(key: Key, portfolio: Portfolio)] = []
        var coverage: CoverageTotals?
    }

    /// Members share one, and so do visitors; partners and supporting states have their own.
    private static let capacity = 12
    private let kept = Mutex(Kept())

    func portfolio(for view: View, over quarters: [Quarter]) -> Portfolio {
        let key = Key(audience: view.portfolioAudience, quarter: quarters.last?.name ?? "")
        return kept.withLock { kept in
            var portfolio: Portfolio
            if let index = kept.portfolios.firstIndex(where: { $0.key == key }) {
                portfolio = kept.portfolios.remove(at: index).portfolio
                if portfolio.view.count < view.count { portfolio.follow(view) }
            } else {
                portfolio = view.portfolio(over: quarters)
                kept.portfolios.removeAll { $0.key.audience == key.audience }
                if kept.portfolios.count == Self.capacity { kept.portfolios.removeFirst() }
            }
            kept.portfolios.append((key, portfolio))
            return portfolio
        }
    }

    /// Nil outside the coalition.
    func coverage(for view: View) -> CoverageTotals? {
        guard view.isInside else { return nil }
        return kept.withLock { kept in
            guard let coverage = kept.coverage else {
                kept.coverage = view.coverage
                return kept.coverage
            }
            if coverage.view.count < view.count { kept.coverage?.follow(view) }
            return kept.coverage
        }
    }
}

extension Call {
    var portfolio: Portfolio { site.portfolios.portfolio(for: view, over: quarters) }
    var coverage: CoverageTotals? { site.portfolios.coverage(for: view) }

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
