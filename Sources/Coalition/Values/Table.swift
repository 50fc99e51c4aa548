// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// Things by their name. Persistent: a copy is free and shares all that did not change.
///
/// Each thing has a box of its own: a change copies the thing and the small nodes on the way to it, never its neighbours.
package struct Table<Value: Identifiable & Sendable>: Sendable where Value.ID: Sendable & Comparable {
    private indirect enum Box: Sendable {
        case holding(Value)
        /// While the value is being changed.
        case empty

        var value: Value? {
            if case .holding(let value) = self { value } else { nil }
        }
    }

    private var entries: TreeDictionary<Value.ID, Box> = [:]

    package init() {}

    package subscript(id: Value.ID) -> Value? {
        get { entries[id]?.value }
        _modify {
            // Taken out of its box first, so that what it holds can change in place.
            var value = take(id)
            defer { if let value { entries[id] = .holding(value) } }
            yield &value
        }
    }

    private mutating func take(_ id: Value.ID) -> Value? {
        guard entries[id] != nil else { return nil }
        var box = Box.empty
        swap(&box, &entries[id, default: .empty])
        return box.value
    }

    package var count: Int { entries.count }
    package var isEmpty: Bool { entries.isEmpty }

    /// In no particular order.
    package var values: some Sequence<Value> { entries.values.lazy.compactMap(\.value) }

    /// In the order of their names. O(n log n): for lists that people see, not for loops.
    package var sorted: [Value] { values.sorted { $0.id < $1.id } }

    /// Things of a series that is numbered without a gap from 1, the newest first.
    func newestFirst(_ series: StaticString) -> some Sequence<Value>
    where Value.ID == Identifier<Value> {
        (0..<count).reversed().lazy.compactMap { self[Identifier(series: series, $0 + 1)] }
    }

    package mutating func insert(_ value: Value) { entries[value.id] = .holding(value) }
}

/// Values by any key; persistent like `Table`.
package struct Index<Key: Hashable & Sendable, Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
    private var entries: TreeDictionary<Key, Value>

    package init(dictionaryLiteral elements: (Key, Value)...) {
        entries = TreeDictionary(uniqueKeysWithValues: elements)
    }

    package subscript(key: Key) -> Value? {
        get { entries[key] }
        _modify { yield &entries[key] }
    }

    package subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
        get { entries[key] ?? value() }
        _modify { yield &entries[key, default: value()] }
    }

    package var count: Int { entries.count }
}
