// SPDX-License-Identifier: Apache-2.0

/// The days between which something holds, both included. An open end is open.
package struct Validity: Hashable, Sendable {
    package let from: LawDate?
    package let to: LawDate?

    package init(from: LawDate? = nil, to: LawDate? = nil) { (self.from, self.to) = (from, to) }

    package func covers(_ day: LawDate) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }
}
