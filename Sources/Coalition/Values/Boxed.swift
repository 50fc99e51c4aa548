// SPDX-License-Identifier: Apache-2.0

/// A value in a box of its own, so that a copy is one reference, whatever the value holds. Changed in place where nobody
/// else has the box, else copied first.
struct Boxed<Value> {
    /// A list of one is the box that Swift itself copies on write.
    private var one: ContiguousArray<Value>

    init(_ value: Value) { one = [value] }

    var value: Value {
        _read { yield one[0] }
        _modify { yield &one[0] }
    }
}

extension Boxed: Sendable where Value: Sendable {}
extension Boxed: Equatable where Value: Equatable {}
extension Boxed: Hashable where Value: Hashable {}
