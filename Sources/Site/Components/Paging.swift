// SPDX-License-Identifier: Apache-2.0
import Coalition

/// Which part of a long list a page shows: the one that `?page=` asks for, or the nearest that there is.
struct Paging {
    let size: Int
    let total: Int
    /// From 1.
    let number: Int

    init(_ query: FormInput, total: Int, size: Int = 25) {
        self.size = size
        self.total = total
        let last = max(1, (total + size - 1) / size)
        number = min(max(query.number("page") ?? 1, 1), last)
    }

    init(_ call: Call, total: Int, size: Int = 25) { self.init(call.query, total: total, size: size) }

    private var last: Int { max(1, (total + size - 1) / size) }

    /// The places of the list that stand on the page, from 0.
    var places: Range<Int> { (number - 1) * size..<min(number * size, max(total, (number - 1) * size)) }

    /// "26–50 of 1 203".
    func position(_ call: Call) -> String {
        func text(_ value: Int) -> String { Numbers.text(value, in: call.numerals) }
        return call.words(
            "frame.places",
            [
                "first": text(places.lowerBound + (total > 0 ? 1 : 0)), "last": text(places.upperBound),
                "total": text(total),
            ])
    }

    /// The ways to the neighbouring pages, with everything else that the address asks for; nothing on a single page.
    func pager(_ call: Call, anchor: String? = nil) -> [any Component] {
        guard last > 1 else { return [] }
        func href(_ page: Int) -> String? {
            guard (1...last).contains(page) else { return nil }
            let query = call.query.setting("page", to: page == 1 ? nil : String(page)).query
            return call.link(call.path) + query + (anchor.map { "#\($0)" } ?? "")
        }
        return [
            Pager(
                label: call.words("frame.pager"), position: position(call), previous: href(number - 1),
                next: href(number + 1))
        ]
    }
}

extension Call {
    /// The part of a list that stands on the page, and the ways to the other parts.
    func part<Item>(of items: [Item], size: Int = 25) -> (shown: [Item], pager: [any Component]) {
        let paging = Paging(self, total: items.count, size: size)
        return (Array(items[paging.places]), paging.pager(self))
    }
}
