// SPDX-License-Identifier: Apache-2.0

/// Which part of a long list a page shows, and the way to the others.
struct Paging {
    let range: Range<Int>
    let pager: Pager?

    init(_ count: Int, size: Int, _ call: Call) {
        let pages = max(1, (count + size - 1) / size)
        let number = min(max(call.query.number("page") ?? 1, 1), pages)
        range = (number - 1) * size..<min(number * size, count)
        guard pages > 1 else {
            pager = nil
            return
        }
        func href(_ page: Int) -> String? {
            guard (1...pages).contains(page) else { return nil }
            return call.link(call.path) + call.query.setting("page", to: String(page)).query
        }
        pager = Pager(
            label: call.words("frame.pager"),
            position: call.words("frame.page", ["page": String(number), "pages": String(pages)]),
            previous: href(number - 1), next: href(number + 1))
    }
}
