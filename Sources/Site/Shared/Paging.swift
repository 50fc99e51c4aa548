// SPDX-License-Identifier: Apache-2.0

extension Call {
    /// The part of a list that the query's `page` asks for, and the links to the parts before and after where there
    /// are any.
    func part<Item>(of items: [Item], size: Int = 25) -> (shown: [Item], pager: [any Component]) {
        let pages = max(1, (items.count + size - 1) / size)
        let number = min(max(query.number("page") ?? 1, 1), pages)
        let shown = Array(items.dropFirst((number - 1) * size).prefix(size))
        guard pages > 1 else { return (shown, []) }
        func href(_ page: Int) -> String? {
            (1...pages).contains(page) ? link(path) + query.setting("page", to: String(page)).query : nil
        }
        let position = words("frame.page", ["page": String(number), "pages": String(pages)])
        return (
            shown,
            [
                Pager(
                    label: words("frame.pager"), position: position, previous: href(number - 1),
                    next: href(number + 1))
            ]
        )
    }
}
