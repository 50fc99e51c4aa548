// SPDX-License-Identifier: Apache-2.0

/// Finds out since when the entries of a version are here as they are. It is done once for each version that is made
/// ready, and kept.
struct ArrivalReckoning {
    /// How many earlier versions are read where nothing was kept: a list may have hundreds, and each is read from its
    /// files. What is older counts as arrived with the oldest of these, so that too much is told rather than too little.
    private static let lookBack = 10

    let library: any ListLibrary
    let list: ListState
    let version: ListVersion

    /// - Parameters:
    ///   - known: What was looked in until now.
    ///   - now: When the version is made ready. Until then others were answered from, however long it had been there.
    func moments(of entries: [ListEntry], after known: ReadyList?, at now: Int64) -> [Int64] {
        let kept = library.arrivals(of: list.name)
        if let kept, kept.isOf(version) {
            let moments = kept.moments(of: entries, at: now)
            // What a better reader finds is new once, and not at every start again.
            if !kept.has(entries) { library.keep(ListArrivals(version, entries, moments), of: list.name) }
            return moments
        }
        let before = known.map { ($0.index.entries, $0.arrivals) } ?? latest(kept)
        let moments = before.map { Self.carried($0, $1, to: entries, at: now) } ?? entries.map { _ in now }
        library.keep(ListArrivals(version, entries, moments), of: list.name)
        return moments
    }

    /// The version before, as far as its files still tell.
    private func latest(_ kept: ListArrivals?) -> ([ListEntry], [Int64])? {
        let place = list.versions.lastIndex { $0.hash == version.hash } ?? list.versions.endIndex
        var chain = Array(list.versions[..<place].suffix(Self.lookBack))
        if let start = chain.lastIndex(where: { kept?.isOf($0) == true }) { chain.removeFirst(start) }
        var latest: ([ListEntry], [Int64])?
        for version in chain {
            guard let entries = try? library.entries(of: list.name, version: version.hash) else {
                // Who was struck off in it and listed again after it is new.
                latest = nil
                continue
            }
            if let kept, kept.isOf(version) {
                latest = (entries, kept.moments(of: entries, at: version.accepted))
            } else {
                let moments = latest.map { Self.carried($0, $1, to: entries, at: version.accepted) }
                latest = (entries, moments ?? entries.map { _ in version.accepted })
            }
        }
        return latest
    }

    /// What is the same in both versions stays as old as it was.
    private static func carried(
        _ old: [ListEntry], _ moments: [Int64], to new: [ListEntry], at now: Int64
    ) -> [Int64] {
        let change = ListDifference(from: old, to: new)
        let changed = Set(change.added.map(\.id) + change.changed.map(\.entry.id))
        let known = Dictionary(zip(old.lazy.map(\.id), moments), uniquingKeysWith: { first, _ in first })
        return new.map { changed.contains($0.id) ? now : known[$0.id] ?? now }
    }
}
