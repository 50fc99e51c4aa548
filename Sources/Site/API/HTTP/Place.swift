// SPDX-License-Identifier: Apache-2.0

/// By what things are sorted.
enum SortKey: Hashable, Comparable, Sendable {
    case number(Int)
    case text(String)

    var number: Int? { if case .number(let number) = self { number } else { nil } }
}

/// Where a thing stands in an order; its name decides between equals.
struct Place: Hashable, Comparable, Sendable {
    let key: SortKey
    let id: String

    static func < (left: Place, right: Place) -> Bool {
        left.key == right.key ? left.id < right.id : left.key < right.key
    }
}

/// A list that can be entered anywhere: how many things there are, and those after a place in its usual order.
struct Walk<Item: Sendable>: Sendable {
    let count: Int
    let items: @Sendable (_ after: Place?, _ descends: Bool, _ limit: Int) throws -> [Item]
}
