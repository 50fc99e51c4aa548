// SPDX-License-Identifier: Apache-2.0
package import Record

/// What a new version of a list made of an entry: corrected while hits on it wait, or struck off while they wait or after
/// two found them the same.
package struct RevisedEntry: Codable, Hashable, Sendable {
    /// The publisher's name of the entry.
    package let entry: String
    /// SHA-256 of all that the list now says of it; nil where it was struck off.
    package let mark: Hash?

    package init(entry: String, mark: Hash?) {
        self.entry = entry
        self.mark = mark
    }
}

extension ScreeningHit {
    /// That the entry changed while somebody still had to do something about the hit, or was struck off after it was
    /// confirmed.
    package struct Revision: Hashable, Sendable {
        /// Nil where the entry was struck off.
        package let mark: Hash?
        /// The version of the list in which it changed.
        package let version: Hash
        package let at: Instant
    }

    /// The mark of the entry as the hit now stands for it; nil where it was struck off. What two agree on holds for this.
    package var entryMark: Hash? {
        guard let last = revisions.last else { return raised.entryMark }
        return last.mark
    }
}

extension ScreeningState {
    /// The hits that such a revision concerns, each with the new mark of its entry. What is corrected concerns those that
    /// wait; who is struck off, also those that two found to be the same: delisting is as fast as listing.
    func hits(
        revisedBy entries: [RevisedEntry], in list: ListEdition.Name, at now: Instant
    ) -> [(hit: ScreeningHit, mark: Hash?)] {
        let marks = Dictionary(entries.map { ($0.entry, $0.mark) }, uniquingKeysWith: { _, last in last })
        let waiting = waitingHits(in: list, at: now).compactMap { hit -> (hit: ScreeningHit, mark: Hash?)? in
            guard let mark = marks[hit.raised.entry], mark != hit.entryMark else { return nil }
            return (hit, mark)
        }
        let struckOff = confirmedHits(in: list).compactMap { hit -> (hit: ScreeningHit, mark: Hash?)? in
            guard let mark = marks[hit.raised.entry], mark == nil else { return nil }
            return (hit, nil)
        }
        return (waiting + struckOff).sorted { $0.hit.id < $1.hit.id }
    }
}

extension Coalition {
    func inspectRevision(
        of entries: [RevisedEntry], in use: ListUse, at now: Instant, _ inspection: inout Inspection
    ) -> Reach {
        inspection.require(!entries.isEmpty, ScreeningRefusal.emptyRun)
        inspection.require(
            screening.edition(of: use.list)?.edition.version == use.version, ScreeningRefusal.notInForce,
            ["list": use.list.text])
        for entry in entries { inspection.requireText(entry.entry, "entry", limit: 200) }
        return .desk(screening.hits(revisedBy: entries, in: use.list, at: now).map(\.hit.id.subject))
    }

    /// Notes it on every hit that it concerns. A decision that no second one has looked at yet was about the entry as it was,
    /// and one that was confirmed is looked at anew once nobody is listed any more.
    mutating func revise(_ entries: [RevisedEntry], in use: ListUse, _ act: Act) {
        let since = screening.edition(of: use.list)?.at ?? act.at
        for (hit, mark) in screening.hits(revisedBy: entries, in: use.list, at: act.at) {
            screening.hits[hit.id]?.revisions.append(.init(mark: mark, version: use.version, at: act.at))
            // Whoever decided after the version came into force had the entry before them as it now stands.
            if let last = hit.decisions.indices.last, hit.decisions[last].at <= since {
                switch hit.status(at: act.at) {
                case .decided: screening.hits[hit.id]?.decisions[last].isOvertaken = true
                case .same: screening.hits[hit.id]?.decisions[last].isDelisted = true
                default: break
                }
            }
            watch(hit.id)
        }
    }
}
