// SPDX-License-Identifier: Apache-2.0
import Coalition

/// What the address of the queue asks for: which hits, and in which order.
struct HitQuery {
    /// The columns that sort the queue.
    enum Column: String, CaseIterable { case score, raised }

    /// Choices beside each status: all that somebody has to do something about, what of it this reader can, and everything.
    enum Choice: String, CaseIterable { case waiting, mine, all }

    let address: ListAddress
    /// A choice or a status; unasked, what waits.
    let status: String
    let list: String?
    /// Nil for the order in which hits come unasked: what waits longest first, of all others the latest.
    let column: Column?

    init(_ query: FormInput) {
        address = ListAddress(path: "/screening", input: query, names: ["status", "list"])
        status = query["status"] ?? Choice.waiting.rawValue
        list = query["list"]
        column = query["sort"].flatMap { Column(rawValue: $0) }
    }

    /// The conditions by their names in the address. That it waits is none: it is what a queue is for.
    var conditions: [(name: String, value: String)] {
        let asked: [(String, String?)] = [
            ("status", status == Choice.waiting.rawValue ? nil : status), ("list", list),
        ]
        return asked.compactMap { name, value in value.map { (name, $0) } }
    }

    /// All that is asked for, in the order that is asked for.
    func hits(_ call: Call) -> [ScreeningHit] {
        let found = ofStatus(call).filter { hit in list.map { $0 == hit.raised.list.text } ?? true }
        let sorted: [ScreeningHit]
        switch column {
        case nil: return found
        case .score: sorted = found.sorted { ($0.raised.score, $0.at) < ($1.raised.score, $1.at) }
        case .raised: sorted = found.sorted { ($0.at, $0.id.text) < ($1.at, $1.id.text) }
        }
        return address.descends ? sorted.reversed() : sorted
    }

    private func ofStatus(_ call: Call) -> [ScreeningHit] {
        switch Choice(rawValue: status) {
        case .waiting: call.view.waitingHits
        case .mine: call.view.hitsAwaitingMe
        case .all: call.view.hits
        case nil: call.view.hits.filter { $0.status(at: call.now).rawValue == status }
        }
    }
}
