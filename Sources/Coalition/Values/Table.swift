// SPDX-License-Identifier: Apache-2.0
import HashTreeCollections

/// Things by their name. Persistent: a copy is free and shares all that did not change.
package struct Table<Value: Identifiable & Sendable>: Sendable where Value.ID: Sendable & Comparable {
    private var entries: TreeDictionary<Value.ID, Value> = [:]

    package init() {}

    package subscript(id: Value.ID) -> Value? {
        get { entries[id] }
        _modify { yield &entries[id] }
    }

    package var count: Int { entries.count }
    package var isEmpty: Bool { entries.isEmpty }

    /// In no particular order.
    package var values: some Collection<Value> { entries.values }

    /// In the order of their names. O(n log n): for lists that people see, not for loops.
    package var sorted: [Value] { entries.values.sorted { $0.id < $1.id } }

    package mutating func insert(_ value: Value) { entries[value.id] = value }
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
