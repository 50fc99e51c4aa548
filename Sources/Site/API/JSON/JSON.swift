// SPDX-License-Identifier: Apache-2.0

/// JSON as it was read.
indirect enum JSON: Hashable, Sendable {
    case null
    case truth(Bool)
    case integer(Int)
    /// Any other number: a fraction, or one that no integer of 64 bits holds.
    case number(Double)
    case text(String)
    case list([JSON])
    case object([String: JSON])

    subscript(key: String) -> JSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }
}

/// Why bytes are no JSON that is accepted here, and where.
struct JSONFault: Error, Equatable {
    enum Reason: String, Sendable, CaseIterable {
        case syntax, encoding, depth, duplicate, number
    }

    let reason: Reason
    /// In bytes from the beginning.
    let offset: Int
}
