// SPDX-License-Identifier: Apache-2.0

/// One way for a premise to hold: what each term may be, all at once. A premise is a list of them.
struct Cube: Hashable, Sendable {
    /// By slot, the allowed values, one bit each.
    var values: [Int: UInt64] = [:]
    /// By slot, the allowed days as cells.
    var days: [Int: ClosedRange<Int32>] = [:]

    /// What both allow; nil where that is nothing.
    func intersection(_ other: Cube) -> Cube? {
        var result = self
        for (slot, mask) in other.values {
            let both = (result.values[slot] ?? .max) & mask
            guard both != 0 else { return nil }
            result.values[slot] = both
        }
        for (slot, range) in other.days {
            let own = result.days[slot] ?? Self.always
            let (low, high) = (max(own.lowerBound, range.lowerBound), min(own.upperBound, range.upperBound))
            guard low <= high else { return nil }
            result.days[slot] = low...high
        }
        return result
    }

    /// Whether everything that the other allows is allowed here.
    func contains(_ other: Cube) -> Bool {
        values.allSatisfy { slot, mask in (other.values[slot] ?? .max) & ~mask == 0 }
            && days.allSatisfy { slot, range in
                let inner = other.days[slot] ?? Self.always
                return range.lowerBound <= inner.lowerBound && inner.upperBound <= range.upperBound
            }
    }

    static let always: ClosedRange<Int32> = 1...Int32.max
}
