// SPDX-License-Identifier: Apache-2.0
import Coalition

/// How many hits there are of each status in each list.
struct HitCounts: Sendable {
    /// By the choice or status, then by the list.
    private var counts: [String: [String: Int]] = [:]

    init(_ view: View) {
        let mine = Set(view.hitsAwaitingMe.map(\.id))
        for hit in view.hits {
            let status = hit.status(at: view.at)
            var choices = [status.rawValue, HitQuery.Choice.all.rawValue]
            if status.isWaiting { choices.append(HitQuery.Choice.waiting.rawValue) }
            if mine.contains(hit.id) { choices.append(HitQuery.Choice.mine.rawValue) }
            for choice in choices { counts[choice, default: [:]][hit.raised.list.text, default: 0] += 1 }
        }
    }

    func count(_ status: String, in list: String?) -> Int {
        guard let lists = counts[status] else { return 0 }
        return list.map { lists[$0] ?? 0 } ?? lists.values.reduce(0, +)
    }

    /// Those in which anything was ever raised.
    var lists: Set<String> { Set((counts[HitQuery.Choice.all.rawValue] ?? [:]).keys) }
}

/// The form that narrows the queue. Each choice says how many hits there are with it, the other condition kept.
struct HitFilters {
    let call: Call
    let query: HitQuery
    let counts: HitCounts

    init(_ query: HitQuery, _ call: Call) {
        self.call = call
        self.query = query
        counts = call.kept("screening counts") { HitCounts($0) }
    }

    private var words: Words { call.words }

    var component: Markup {
        ListForm(
            call: call, address: query.address, label: words("screening.filter.label"),
            first: [statuses, lists]
        ).component
    }

    private var statuses: HTML {
        let first: [HitQuery.Choice] = call.may(.screen) ? [.waiting, .mine] : [.waiting]
        let values =
            first.map(\.rawValue) + ScreeningHit.Status.allCases.map(\.rawValue)
            + [HitQuery.Choice.all.rawValue]
        let found = values.map { ($0, counts.count($0, in: query.list)) }
        return ListForm.select(
            "status", words("screening.filter.status"), chosen: query.status,
            counts: Dictionary(uniqueKeysWithValues: found),
            values: values.map { ($0, Self.name(status: $0, call)) }, isOptional: false, call)
    }

    private var lists: HTML {
        let inForce = call.view.listsInForce.map(\.edition.list.text)
        let values = inForce + counts.lists.subtracting(inForce).sorted()
        let found = values.map { ($0, counts.count(query.status, in: $0)) }
        return ListForm.select(
            "list", words("screening.filter.list"), chosen: query.list,
            counts: Dictionary(found, uniquingKeysWith: { first, _ in first }),
            values: values.map { ($0, Self.name(list: $0, call)) }, call)
    }

    /// A choice or a status as the reader calls it.
    static func name(status: String, _ call: Call) -> String {
        switch HitQuery.Choice(rawValue: status) {
        case .waiting: call.words("screening.filter.waiting")
        case .mine: call.words("screening.for-me")
        case .all: call.words("screening.filter.all")
        case nil: call.words.phrase("screening.status.\(status)") ?? status
        }
    }

    static func name(list: String, _ call: Call) -> String {
        ListEdition.Name(list).map { ScreeningPages.name(of: $0, call) } ?? list
    }
}
