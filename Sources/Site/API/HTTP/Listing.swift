// SPDX-License-Identifier: Apache-2.0
import Coalition

/// A list of things: what narrows it, what sorts it, and pages of it that hold while acts arrive.
///
/// A page ends at a thing, not at a number: the next begins after that thing's key and name, wherever they stand
/// by then. Things that come or go in between shift nothing.
struct Listing<Item: Sendable>: Sendable {
    struct Filter: Sendable {
        let parameter: APIParameter
        let matches: @Sendable (Item, String, View) -> Bool
    }

    struct Order: Sendable {
        let name: String
        let key: @Sendable (Item) -> SortKey
    }

    let shape: Shape<Item>
    let id: @Sendable (Item) -> String
    var filters: [Filter] = []
    /// The first is the usual one.
    var orders: [Order]
    /// Whether the usual order is the latest first.
    var isLatestFirst = false
    /// Refuses whoever may not have the list at all. Asked at every request, whereas what was gathered is kept.
    var admits: (@Sendable (APICall) throws -> Void)?
    /// What the record says.
    var items: @Sendable (APICall) throws -> [Item] = { _ in [] }
    /// What stands beside the record instead: it is asked for anew each time, for no act says when it changes.
    var beside: (@Sendable (APICall) async throws -> [Item])?
    /// Looks up for the things of one page what need not be known of all the others.
    var complete: (@Sendable ([Item], APICall) async throws -> [Item])?
    /// A way to a page in the usual order that does not look at all the others.
    var walk: (@Sendable (APICall) throws -> Walk<Item>)?
    /// The same in every order, told by its name, and under every filter: where an index knows them all.
    var indexed: (@Sendable (APICall, _ order: String) throws -> Walk<Item>)?

    static var limit: Int { 100 }
    static var usualLimit: Int { 25 }

    var parameters: [APIParameter] {
        let names = orders.flatMap { [$0.name, "-" + $0.name] }
        return filters.map(\.parameter) + [
            APIParameter("sort", .word(names), "By what; with a hyphen downwards. Usually `\(usualSort)`."),
            APIParameter("limit", .integer(1...Self.limit), "How many at most; usually \(Self.usualLimit)."),
            APIParameter(
                "cursor", .text(.cursor), "Where the page begins: from `links.next` of the page before."),
        ]
    }

    var schema: Schema {
        guard case .named(let name, _, _) = shape.schema else { return .list(shape.schema) }
        return .named(
            name + "Page", about: "A page of a list.",
            .object([
                .init(name: "items", schema: .list(shape.schema)),
                .init(
                    name: "total", schema: Shape<Int>.count.schema, about: "How many there are on all pages."),
                .init(name: "links", schema: Self.links),
            ]))
    }

    private static var links: Schema {
        .named(
            "PageLinks", about: "",
            .object([
                .init(name: "self", schema: .text(.address)),
                .init(name: "next", schema: .orNull(.text(.address)), about: "Null on the last page."),
            ]))
    }

    private var usualSort: String { (isLatestFirst ? "-" : "") + (orders.first?.name ?? "") }

    func reply(_ call: APICall) async throws -> APIReply {
        try admits?(call)
        let sort = call.value("sort") ?? usualSort
        let descends = sort.hasPrefix("-")
        guard let order = orders.first(where: { $0.name == sort.drop { $0 == "-" } }) else {
            throw Problem(.parameter, values: ["name": "sort"])
        }
        let wanted = filters.compactMap { filter in
            call.value(filter.parameter.name).map { (filter, $0) }
        }
        let limit = call.value("limit").flatMap { Int($0) } ?? Self.usualLimit
        let question = wanted.map { "\($0.0.parameter.name)=\($0.1)" }.joined(separator: "&")
        let start = try call.value("cursor").map { text in
            guard let cursor = Cursor(text, sort: sort, question: question) else { throw Problem(.cursor) }
            return cursor.place
        }
        let isUsual = wanted.isEmpty && order.name == orders.first?.name
        if let way = try indexed?(call, order.name) ?? (isUsual ? walk?(call) : nil) {
            var items = try way.items(start, descends, limit + 1)
            let hasMore = items.count > limit
            if hasMore { items.removeLast() }
            let last = hasMore ? items.last.map { Place(key: order.key($0), id: id($0)) } : nil
            let next = last.map { Cursor($0, sort: sort, question: question) }
            return try await write(items, total: way.count, next: next, call)
        }
        @Sendable func sift(_ items: [Item]) -> (found: [Item], places: [Place]) {
            let found = items.filter { item in wanted.allSatisfy { $0.0.matches(item, $0.1, call.view) } }
            return (found, found.map { Place(key: order.key($0), id: id($0)) })
        }
        let (found, places) =
            if let beside { sift(try await beside(call)) } else {
                try call.call.kept("\(call.call.path)?\(question)&\(order.name)") { _ in
                    sift(try items(call))
                }
            }
        let (page, hasMore) = Self.page(places, after: start, descends, limit)
        let next = hasMore ? page.last.map { Cursor(places[$0], sort: sort, question: question) } : nil
        return try await write(page.map { found[$0] }, total: found.count, next: next, call)
    }

    /// Which are the first so many after a place, in order. Keeps only what it returns: sorting all for one page would
    /// cost more.
    private static func page(
        _ places: [Place], after start: Place?, _ descends: Bool, _ limit: Int
    ) -> (page: [Int], hasMore: Bool) {
        func precedes(_ left: Place, _ right: Place) -> Bool { descends ? right < left : left < right }
        var kept: [Int] = []
        for index in places.indices {
            if let start, !precedes(start, places[index]) { continue }
            if kept.count > limit {
                guard let last = kept.last, precedes(places[index], places[last]) else { continue }
                kept.removeLast()
            }
            var low = 0
            var high = kept.count
            while low < high {
                let middle = (low + high) / 2
                if precedes(places[kept[middle]], places[index]) { low = middle + 1 } else { high = middle }
            }
            kept.insert(index, at: low)
        }
        return (Array(kept.prefix(limit)), kept.count > limit)
    }

    private func write(
        _ items: [Item], total: Int, next: Cursor?, _ call: APICall
    ) async throws -> APIReply {
        let items = try await complete?(items, call) ?? items
        var json = JSONText(capacity: 1024 * (items.count + 1))
        let query = call.call.query
        let path = call.call.path
        json.object { json in
            json.key("items")
            json.list { json in for item in items { shape.write(item, call.view, &json) } }
            json.key("total")
            json.number(total)
            json.key("links")
            json.object { json in
                json.key("self")
                json.text(path + query.query)
                json.key("next")
                if let next {
                    json.text(path + query.setting("cursor", to: next.text).query)
                } else {
                    json.null()
                }
            }
        }
        return APIReply(type: "application/json", bytes: json.bytes)
    }
}
